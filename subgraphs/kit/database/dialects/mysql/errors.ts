// What the codes of mysql2, and of the connections below it, mean.
import type { DatabaseFailure, DriverErrors } from '../../database-error.js';

const failures: Readonly<Record<string, DatabaseFailure>> = {
  ECONNREFUSED: 'UNREACHABLE',
  ECONNRESET: 'UNREACHABLE',
  ENOTFOUND: 'UNREACHABLE',
  ETIMEDOUT: 'UNREACHABLE',
  EHOSTUNREACH: 'UNREACHABLE',
  PROTOCOL_CONNECTION_LOST: 'UNREACHABLE',
  POOL_CLOSED: 'UNREACHABLE',
  ER_ACCESS_DENIED_ERROR: 'UNREACHABLE',
  ER_BAD_DB_ERROR: 'UNREACHABLE',
  ER_CON_COUNT_ERROR: 'UNREACHABLE',
  ER_SERVER_SHUTDOWN: 'UNREACHABLE',
  ER_DISK_FULL: 'FULL',
  ER_RECORD_FILE_FULL: 'FULL',
  ER_OPTION_PREVENTS_STATEMENT: 'READ_ONLY',
};

const tooLarge = ['ER_PS_MANY_PARAM', 'ER_NET_PACKET_TOO_LARGE', 'ER_STACK_OVERRUN_NEED_MORE'];

export const errors: DriverErrors = {
  failureOf: (code) => failures[code],
  isStatementTooLarge: ({ code }) => tooLarge.includes(String(code)),
  isDuplicateKey: ({ code }) => code === 'ER_DUP_ENTRY',
};
