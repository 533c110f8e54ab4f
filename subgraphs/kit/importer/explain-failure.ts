// Says to the user why an import failed.
import { databaseReasons } from '../database/database-error.js';
import { databaseFailure } from '../database/database-failure.js';
import { ImportFailure } from './import-failure.js';

/** The failure with the name of its file; any other error unchanged, since it is a fault of the program. */
export function explainFailure(path: string, error: unknown): unknown {
  if (error instanceof ImportFailure)
    return new ImportFailure(error.failure, `${path} ${error.message} Nothing was imported.`, {
      cause: error,
    });
  const failure = databaseFailure(error);
  if (failure === undefined) return error;
  return new ImportFailure(
    'DATABASE',
    `${path} was not imported: ${databaseReasons[failure]}. The existing data is unchanged.`,
    { cause: error },
  );
}
