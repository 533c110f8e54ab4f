// What `generate` shows while it runs and at its end: one line that renews itself on a terminal, plain lines elsewhere.
import type { GenerateCounts, GenerateProgress } from './generate-graph.js';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Between two renewals of the line. */
const renewalMs = 100;

/** A listener for the progress; a stage without a name ends it. */
export function progressOn(output: Output): (progress: GenerateProgress) => void {
  let current: GenerateProgress = { stage: '', rows: 0 };
  let shown = -Infinity;
  return (progress) => {
    const before = current;
    current = progress;
    if (output.isTTY === true) {
      if (progress.stage !== '' && progress.stage === before.stage && performance.now() - shown < renewalMs)
        return;
      shown = performance.now();
      output.write(`\r\u001b[K${progress.stage === '' ? '' : line(progress)}`);
    } else if (before.stage !== '' && before.stage !== progress.stage) {
      output.write(`${line(before)}\n`);
    }
  };
}

function line({ stage, rows }: GenerateProgress): string {
  return `${words(stage)}: ${rows.toLocaleString('en-GB')}`;
}

/** The rows of each table and how long it took. */
export function countsText(counts: GenerateCounts, seconds: number): string {
  const tables = Object.entries(counts);
  if (tables.length === 0) return 'This data was generated before. Nothing was changed.\n';
  const width = Math.max(...tables.map(([, rows]) => rows.toLocaleString('en-GB').length));
  return [
    ...tables.map(([table, rows]) => `${rows.toLocaleString('en-GB').padStart(width)}  ${words(table)}`),
    `Generated in ${seconds.toFixed(1)} s.`,
    '',
  ].join('\n');
}

function words(table: string): string {
  return table.replaceAll('_', ' ');
}
