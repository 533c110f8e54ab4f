// Why a MySQL-protocol server cannot be reached, in words for whoever started the process, and what to do about it.
import { DatabaseError } from '../../database-error.js';
import { errors } from './errors.js';

/** What OpenSSL says, and what it means. The driver puts one code in the place of all of OpenSSL's. */
const certificateProblems: readonly (readonly [said: RegExp, meaning: string])[] = [
  [
    /self-signed|unable to (verify|get)|signature failure/,
    'shows a certificate that no known authority has signed. Name the file of its authority with `ssl-ca`.',
  ],
  [/altnames|does not match/, 'shows a certificate of another host. Use the host name that it is for.'],
  [/expired/, 'shows a certificate that has expired. Renew it on the server.'],
];

const addTls = 'add `?ssl=true` to its address, or `?ssl-ca=FILE` with the authority of its certificate.';

/**
 * @param place the server's address as messages show it
 * @param isEncrypted whether TLS was tried
 */
export function connectFailure(place: string, error: unknown, isEncrypted: boolean): DatabaseError {
  return new DatabaseError(
    errors.failureOf(String((error as { code?: unknown }).code)) ?? 'UNREACHABLE',
    `${place} ${problemOf(error as { code?: string; message?: string }, isEncrypted)}`,
    { cause: error },
  );
}

function problemOf(
  { code = '', message = '' }: { code?: string; message?: string },
  isEncrypted: boolean,
): string {
  const reason = code || message;
  switch (code) {
    case 'HANDSHAKE_SSL_ERROR':
      return (
        certificateProblems.find(([said]) => said.test(message))?.[1] ??
        `does not agree on TLS: ${message}. Check \`ssl-ca\`, \`ssl-cert\` and \`ssl-key\`.`
      );
    case 'HANDSHAKE_NO_SSL_SUPPORT':
      return 'does not offer TLS. Set it up on the server, or leave out `ssl` and `ssl-…`.';
    case 'ER_SECURE_TRANSPORT_REQUIRED':
      return `asks for TLS: ${addTls}`;
    // MariaDB's answer to a connection without TLS where it is asked for.
    case 'ER_ACCESS_DENIED_ERROR':
      return `cannot be reached: ${reason}. Check the user, the password and the database.${isEncrypted ? '' : ` If the server asks for TLS, ${addTls}`}`;
    default:
      return `cannot be reached: ${reason}. Check that the server is running and that the user and the database exist.`;
  }
}
