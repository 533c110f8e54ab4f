// The report of problems beside an imported file. It takes its final name only when the import is over, and a report of
// an earlier run is removed where there is nothing to report any more.
import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Problem, ProblemLog } from './tally.js';

/** What problems are found by: a line of the file, or for JSON an item of its list. */
export type CountedIn = 'line' | 'item';

const header = ['column', 'value', 'rule', 'suggestion'];
/** Characters kept before they go to the disk. */
const bufferSize = 64 * 1024;

export class ReportFile implements ProblemLog {
  #buffered = '';
  #file: { readonly descriptor: number; readonly draft: string; readonly path: string } | undefined;
  #failure: string | undefined;

  /** @param wanted the report's path; it goes to the system's temporary folder where that one cannot be written */
  constructor(
    private readonly wanted: string,
    private readonly countedIn: CountedIn,
  ) {}

  write(problem: Problem): void {
    if (this.#buffered === '' && this.#file === undefined) this.#buffered = csv([this.countedIn, ...header]);
    this.#buffered += csv([
      String(problem.line),
      problem.column,
      problem.value,
      problem.rule,
      problem.suggestion,
    ]);
    if (this.#buffered.length > bufferSize) this.flush();
  }

  /** Puts the report in place; gives its path, or why there is none, or undefined where there was nothing to report. */
  keep(): { readonly path: string } | { readonly failure: string } | undefined {
    if (this.#buffered === '' && this.#file === undefined) {
      removeQuietly(this.wanted);
      return undefined;
    }
    this.flush();
    this.close();
    if (this.#file === undefined || this.#failure !== undefined)
      return { failure: this.#failure ?? 'unknown' };
    try {
      renameSync(this.#file.draft, this.#file.path);
    } catch {
      // The import stands whatever happens to its report, which keeps its draft's name then.
      return { path: this.#file.draft };
    }
    return { path: this.#file.path };
  }

  /** Forgets what was reported; a report of an earlier run stays. */
  discard(): void {
    this.close();
    if (this.#file !== undefined) removeQuietly(this.#file.draft);
  }

  private flush(): void {
    if (this.#failure === undefined) {
      try {
        this.#file ??= openDraft(this.wanted);
        writeSync(this.#file.descriptor, this.#buffered);
      } catch (error) {
        // A report that cannot be written must not undo the import.
        this.#failure = (error as NodeJS.ErrnoException).code ?? String(error);
      }
    }
    this.#buffered = '';
  }

  private close(): void {
    if (this.#file !== undefined) closeSync(this.#file.descriptor);
  }
}

function openDraft(wanted: string): { descriptor: number; draft: string; path: string } {
  try {
    return { descriptor: openSync(`${wanted}.part`, 'w'), draft: `${wanted}.part`, path: wanted };
  } catch {
    const path = join(mkdtempSync(join(tmpdir(), 'workforce-import-')), basename(wanted));
    return { descriptor: openSync(`${path}.part`, 'w'), draft: `${path}.part`, path };
  }
}

/** What looks like a formula is marked as text, or a spreadsheet that opens the report would run it. */
function csv(cells: readonly string[]): string {
  return stringify([[...cells]], { escape_formulas: true });
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A file that cannot be removed is in a folder without write permission.
  }
}
