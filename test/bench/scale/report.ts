// The figures of `bench scale` as tables, each beside its bar.
import type { Fared, ScaleRow } from './scale-bench.js';

const barRatio = 3;
const barMaximumMs = 100;
const barStartMs = 3_000;

/** Markdown. */
export function scaleTables(rows: readonly ScaleRow[]): string {
  return [
    line([
      'subgraphs',
      'SDL KB',
      'start ms',
      'heap MB',
      'RSS MB',
      'planned: heap',
      'RSS',
      'swapped: heap',
      'RSS',
      'load',
    ]),
    `| ${Array.from({ length: 10 }, () => '---:').join(' | ')} |`,
    ...rows.map(({ subgraphs, supergraphKb, startMs, memoryMb: { started, planned, swapped }, load }) =>
      line([
        subgraphs,
        supergraphKb,
        startMs,
        ...[started, planned, swapped].flatMap(({ heap, rss }) => [heap, rss]),
        load,
      ]),
    ),
    '',
    'A known operation:',
    '',
    line([
      'subgraphs',
      'while',
      'seconds',
      'requests',
      'p50 ms',
      'p99 ms',
      'p99 to quiet',
      'max ms',
      'not answered alike',
    ]),
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.flatMap((row) => [
      faredLine(row, 'quiet', row.quiet, ''),
      faredLine(
        row,
        `${outcomesOf(row.planning.outcomes)} new are planned`,
        row.planning,
        row.planning.seconds,
      ),
      faredLine(row, 'a swap', row.swapping, row.swapping.seconds),
    ]),
    '',
    `Bars: p99 at most ${barRatio}× its quiet value, at most ${barMaximumMs} ms ever, start within ${barStartMs} ms, nothing unanswered.`,
    ...rows.flatMap(missed),
    '',
  ].join('\n');
}

function faredLine(row: ScaleRow, during: string, fared: Fared, seconds: number | ''): string {
  const { requests, p50Ms, p99Ms, maxMs, failures } = fared;
  const ratio = `${ratioOf(row, fared)}×`;
  return line([row.subgraphs, during, seconds, requests, p50Ms, p99Ms, ratio, maxMs, outcomesOf(failures)]);
}

/** @returns a line for each bar that is missed */
function missed(row: ScaleRow): string[] {
  const said: string[] = [];
  const miss = (text: string): void => void said.push(`Missed at ${row.subgraphs} subgraphs: ${text}.`);
  if (row.startMs > barStartMs) miss(`start within ${barStartMs} ms`);
  for (const [during, fared] of [
    ['planning', row.planning],
    ['swaps', row.swapping],
  ] as const) {
    if (ratioOf(row, fared) > barRatio) miss(`p99 during ${during}, ${ratioOf(row, fared)}×`);
    if (fared.maxMs > barMaximumMs) miss(`maximum during ${during}, ${fared.maxMs} ms`);
    if (Object.keys(fared.failures).length > 0) miss(`answers during ${during}`);
  }
  return said;
}

function ratioOf({ quiet }: ScaleRow, { p99Ms }: Fared): number {
  return Math.round((p99Ms / quiet.p99Ms) * 10) / 10;
}

function outcomesOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)).join(' | ')} |`;
}
