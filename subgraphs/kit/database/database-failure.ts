// What an error of a driver means, whichever engine it comes from.
import { DatabaseError, type DatabaseFailure } from './database-error.js';
import { engines } from './dialects/dialects.js';

/** Which failure of the database an error of a driver is; undefined where it is about the statement. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (error instanceof DatabaseError) return error.failure;
  const code = codeOf(error);
  return engines.map(({ errors }) => errors.failureOf(code)).find((failure) => failure !== undefined);
}

/** Whether an error says that a statement has more values or conditions than the engine takes. */
export function isStatementTooLarge(error: unknown): boolean {
  return says(error, 'isStatementTooLarge');
}

/** Whether an error says that a row with this unique key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return says(error, 'isDuplicateKey');
}

function says(error: unknown, what: 'isStatementTooLarge' | 'isDuplicateKey'): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return engines.some(({ errors }) => errors[what](error));
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
