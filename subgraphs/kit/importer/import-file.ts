// Imports one file as one transaction: all its good rows or, where anything goes wrong, none.
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import type { SqlDialect } from '../database/dialect.js';
import type { EncodingCounts } from './decode-text.js';
import { explainFailure } from './explain-failure.js';
import { Progress, type ShowProgress } from './progress.js';
import { ReportFile, type CountedIn } from './report-file.js';
import { Tally, type Changes } from './tally.js';

/** How many rows are written at a time. */
const batchSize = 1_000;

/** How a kind of file is imported. */
export interface FileImport<Tables, Item, Row> {
  /** What reports of problems count in; lines if left out. */
  readonly countedIn?: CountedIn;
  /** The items of the file in its order, one at a time. */
  read(path: string, tally: Tally, encoding: EncodingCounts): AsyncIterable<Item>;
  /** Called once the transaction is open, before the first item. */
  begin(transaction: Kysely<Tables>, tally: Tally, dialect: SqlDialect): Promise<ImportSession<Item, Row>>;
}

/** One import of one file. */
export interface ImportSession<Item, Row> {
  /** The rows an item becomes; none where it is refused or stands for nothing. */
  accept(item: Item): Iterable<Row>;
  /** Writes rows, some of them at a time, in the order accepted. */
  write(rows: readonly Row[]): Promise<void>;
  /** What can only be done when all rows are there. */
  finish?(): Promise<void>;
}

export interface ImportOptions {
  /** Write nothing where any row is refused. */
  readonly strict?: boolean;
  readonly onProgress?: ShowProgress;
}

export interface ImportReport {
  readonly file: string;
  /** Whether what was accepted is in the database; false only where `strict` held it back. */
  readonly written: boolean;
  readonly read: number;
  readonly records: Readonly<Record<string, Changes>>;
  readonly rejectedRows: number;
  readonly rejections: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  /** Lines that were read as Windows-1252. */
  readonly windows1252Lines: number;
  readonly seconds: number;
  readonly rejectedFile: ReportPlace;
  readonly warningsFile: ReportPlace;
}

/** Where a report lies, or why it could not be written; undefined where there was nothing to report. */
export type ReportPlace = { readonly path: string } | { readonly failure: string } | undefined;

/** Raised inside the transaction to undo it; never leaves this module. */
class HeldBack extends Error {}

/**
 * Imports a file.
 *
 * @throws ImportFailure, with the file's name, where the file as a whole or the database is at fault; nothing is written
 */
export async function importFile<Tables, Item, Row>(
  database: Database<Tables>,
  path: string,
  kind: FileImport<Tables, Item, Row>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now();
  // The transaction may be run again from its start, after a deadlock, and then so is the count.
  let attempt = newAttempt(path, kind.countedIn);
  let written = true;
  try {
    await database.write(async (transaction) => {
      attempt.rejected.discard();
      attempt.warned.discard();
      attempt = newAttempt(path, kind.countedIn);
      await run(transaction, database.dialect, path, kind, attempt, new Progress(path, options.onProgress));
      if (options.strict && attempt.tally.rejectedRows > 0) throw new HeldBack();
    });
  } catch (error) {
    if (!(error instanceof HeldBack)) {
      attempt.rejected.discard();
      attempt.warned.discard();
      throw explainFailure(path, error);
    }
    written = false;
  }
  const { tally, encoding } = attempt;
  return {
    file: path,
    written,
    read: tally.read,
    records: written ? tally.written : {},
    rejectedRows: tally.rejectedRows,
    rejections: tally.rejections,
    warnings: tally.warnings,
    windows1252Lines: encoding.windows1252Lines,
    seconds: (performance.now() - started) / 1_000,
    rejectedFile: attempt.rejected.keep(),
    warningsFile: attempt.warned.keep(),
  };
}

interface Attempt {
  readonly rejected: ReportFile;
  readonly warned: ReportFile;
  readonly tally: Tally;
  readonly encoding: EncodingCounts;
}

function newAttempt(path: string, countedIn: CountedIn = 'line'): Attempt {
  const rejected = new ReportFile(`${path}.rejected.csv`, countedIn);
  const warned = new ReportFile(`${path}.warnings.csv`, countedIn);
  return { rejected, warned, tally: new Tally(rejected, warned), encoding: { windows1252Lines: 0 } };
}

async function run<Tables, Item, Row>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  path: string,
  kind: FileImport<Tables, Item, Row>,
  { tally, encoding }: Attempt,
  progress: Progress,
): Promise<void> {
  const session = await kind.begin(transaction, tally, dialect);
  let batch: Row[] = [];
  for await (const item of kind.read(path, tally, encoding)) {
    tally.read += 1;
    progress.show(tally.read);
    for (const row of session.accept(item)) {
      batch.push(row);
      if (batch.length < batchSize) continue;
      await session.write(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await session.write(batch);
  await session.finish?.();
  progress.show(tally.read, true);
}
