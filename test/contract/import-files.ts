// Files to import, in a temporary folder that is removed after the tests of a file.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll } from 'vitest';

export interface ImportFiles {
  readonly folder: string;
  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  /** The report of refused rows beside a file, as `[line, column, value, rule]`; undefined where there is none. */
  rejected(path: string): string[][] | undefined;
  /** The report of warnings beside a file, in the same form. */
  warnings(path: string): string[][] | undefined;
}

/** Call it where hooks can be registered: at the top of a test file or of a suite. */
export function importFiles(): ImportFiles {
  const folder = mkdtempSync(join(tmpdir(), 'workforce-import-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    rejected: (path) => problems(`${path}.rejected.csv`),
    warnings: (path) => problems(`${path}.warnings.csv`),
  };
}

function problems(path: string): string[][] | undefined {
  if (!existsSync(path)) return undefined;
  const rows: string[][] = parse(readFileSync(path, 'utf8'), { from: 2 });
  return rows.map((cells) => cells.slice(0, 4));
}

/** Lines of CSV, each cell as it is. */
export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
