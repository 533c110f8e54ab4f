// What an import shows while it runs and when it is over: one line that renews itself on a terminal, plain lines elsewhere.
import { basename } from 'node:path';
import type { ImportReport, ReportPlace } from '../../subgraphs/kit/importer/import-file.js';
import type { ProgressState, ShowProgress } from '../../subgraphs/kit/importer/progress.js';
import type { Changes } from '../../subgraphs/kit/importer/tally.js';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Between two plain lines, where nothing can be renewed. */
const plainIntervalMs = 5_000;

export function progressOn(output: Output): ShowProgress {
  let last = performance.now();
  return (state) => {
    if (output.isTTY === true) {
      output.write(`\r\u001b[K${state.isDone ? '' : progressText(state)}`);
    } else if (!state.isDone && performance.now() - last >= plainIntervalMs) {
      last = performance.now();
      output.write(`${progressText(state)}\n`);
    }
  };
}

function progressText({ file, rows, rowsPerSecond }: ProgressState): string {
  return `${basename(file)}: ${number(rows)} rows, ${number(rowsPerSecond)} a second`;
}

/** The outcome in words. Values of the file are never among them: they stay in the report beside it. */
export function reportText(report: ImportReport): string {
  const changes = Object.entries(report.records).map(
    ([records, counts]) => `  ${records}: ${changesText(counts)}`,
  );
  return [
    `${basename(report.file)}: ${number(report.read)} rows read in ${report.seconds.toFixed(1)} s${encodingText(report)}`,
    ...(report.written
      ? changes
      : ['  Nothing was imported: some rows were rejected, and --strict allows none.']),
    ...(report.written && isUnchanged(report)
      ? ['  Nothing changed: the database had all of this already.']
      : []),
    ...problemsText('rejected', report.rejectedRows, report.rejections, report.rejectedFile),
    ...problemsText('warnings', sum(report.warnings), report.warnings, report.warningsFile),
    '',
  ].join('\n');
}

function changesText({ inserted, updated, unchanged, removed }: Changes): string {
  return `${number(inserted)} inserted, ${number(updated)} updated, ${number(unchanged)} unchanged${removed === 0 ? '' : `, ${number(removed)} removed`}`;
}

function encodingText({ windows1252Lines }: ImportReport): string {
  return windows1252Lines === 0 ? '' : `, ${number(windows1252Lines)} lines read as Windows-1252`;
}

function isUnchanged({ records }: ImportReport): boolean {
  const all = Object.values(records);
  return (
    all.some(({ unchanged }) => unchanged > 0) &&
    all.every(({ inserted, updated, removed }) => inserted + updated + removed === 0)
  );
}

function problemsText(
  title: string,
  rows: number,
  rules: Readonly<Record<string, number>>,
  place: ReportPlace,
): string[] {
  if (rows === 0) return [];
  const byRule = Object.entries(rules).map(([rule, count]) => `${rule} ${number(count)}`);
  return [`  ${title}: ${number(rows)} (${byRule.join(', ')})${placeText(place)}`];
}

function placeText(place: ReportPlace): string {
  if (place === undefined) return '';
  return 'path' in place ? `, listed in ${place.path}` : `; the list could not be written (${place.failure})`;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
