// Says to the operator why an embedded database cannot be opened, and what to do.
import { DatabaseError } from '../../database-error.js';
import { errors } from './errors.js';

/** The system's error codes for a file or folder that may not be written. */
const mayNotWrite = /^(EACCES|EPERM|EROFS)$/;

export function openFailure(path: string, error: unknown): DatabaseError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const failure = errors.failureOf(code);
  if (failure === 'IN_USE') {
    return new DatabaseError(
      'IN_USE',
      `${path} is in use by another process. Stop that process, or use another folder. For several processes, use a MySQL server (DATABASE_URL).`,
      { cause: error },
    );
  }
  const reason =
    failure === 'READ_ONLY' || mayNotWrite.test(code)
      ? 'this user has no permission to write the file or its folder. Change the permissions, or choose another folder.'
      : message;
  return new DatabaseError(failure ?? 'UNREACHABLE', `${path} cannot be opened: ${reason}`, { cause: error });
}
