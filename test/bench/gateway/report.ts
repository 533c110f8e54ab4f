// The figures as ratios, and as the tables that a README can take.
import type { GatewayBenchReport } from './gateway-bench.js';
import type { Row } from './measure-gateways.js';
import type { SubjectName } from './subjects.js';

/** Whose CPU a request is divided by whose. */
const comparisons: readonly (readonly [SubjectName, SubjectName])[] = [
  ['apollo', 'ours'],
  ['hive', 'ours'],
  ['hive-rust', 'ours'],
  ['ours-apollo', 'ours'],
  ['grafbase', 'ours'],
  ['ours', 'limit'],
];

export function ratiosOf(rows: readonly Row[]): Record<string, number> {
  const ratios: Record<string, number> = {};
  for (const { size, connections } of cellsOf(rows)) {
    for (const [one, other] of comparisons) {
      const [above, below] = [one, other].map((name) => cpuOf(rows, name, size, connections));
      if (above === undefined || below === undefined) continue;
      ratios[ratioName(one, other, size, connections)] = Math.round((above / below) * 100) / 100;
    }
  }
  return ratios;
}

/** Markdown. */
export function gatewayTables({ rows, ratios, memory, leftOut }: GatewayBenchReport): string {
  const figures = rows.map(({ size, connections, subject, cpuMicros, rps, p50Ms, p99Ms, rssMb }) =>
    line([size, connections, subject, cpuMicros, rps, p50Ms, p99Ms, rssMb]),
  );
  const compared = comparisons.filter(([one, other]) =>
    Object.keys(ratios).some((name) => name.startsWith(`${one} / ${other},`)),
  );
  const times = cellsOf(rows).map(({ size, connections }) =>
    line([
      size,
      connections,
      ...compared.map(([one, other]) => {
        const ratio = ratios[ratioName(one, other, size, connections)];
        return ratio === undefined ? '' : `${ratio}×`;
      }),
    ]),
  );
  return [
    line(['size', 'connections', 'subject', 'CPU µs a request', 'requests/s', 'p50 ms', 'p99 ms', 'RSS MB']),
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...figures,
    '',
    'CPU a request:',
    '',
    line(['size', 'connections', ...compared.map(([one, other]) => `${one} / ${other}`)]),
    `| --- | ---: |${' ---: |'.repeat(compared.length)}`,
    ...times,
    '',
    ...tails(rows),
    ...memoryTable(memory),
    ...missing(rows).map((cell) => `Not measured, as there was no time left: ${cell}.`),
    ...Object.entries(leftOut).map(([name, reason]) => `Left out: ${name}. ${reason}`),
    '',
  ].join('\n');
}

/** The slowest answers beside those of the gateway in Rust. */
function tails(rows: readonly Row[]): string[] {
  const p99 = (subject: SubjectName, { size, connections }: Pick<Row, 'size' | 'connections'>) =>
    rows.find((row) => row.subject === subject && row.size === size && row.connections === connections)
      ?.p99Ms;
  const lines = cellsOf(rows).flatMap((cell) => {
    const [ours, grafbase] = [p99('ours', cell), p99('grafbase', cell)];
    if (ours === undefined || grafbase === undefined) return [];
    return [
      line([cell.size, cell.connections, ours, grafbase, `${Math.round((ours / grafbase) * 100) / 100}×`]),
    ];
  });
  if (lines.length === 0) return [];
  const head = line(['size', 'connections', 'ours', 'grafbase', 'ours / grafbase']);
  return ['p99 ms:', '', head, '| --- | ---: | ---: | ---: | ---: |', ...lines, ''];
}

function memoryTable(memory: GatewayBenchReport['memory']): string[] {
  if (memory.length === 0) return [];
  return [
    'Memory of ours with Node’s own flags, a process for each size:',
    '',
    line(['size', 'connections', 'idle RSS MB', 'peak RSS MB', 'bar MB']),
    '| --- | ---: | ---: | ---: | ---: |',
    ...memory.map(({ size, connections, idleMb, peakMb, barMb }) =>
      line([size, connections, idleMb, peakMb, barMb]),
    ),
    '',
  ];
}

function cellsOf(rows: readonly Row[]): Pick<Row, 'size' | 'connections'>[] {
  const cells = rows.map(
    ({ size, connections }) => [`${size} ${connections}`, { size, connections }] as const,
  );
  return [...new Map(cells).values()];
}

function missing(rows: readonly Row[]): string[] {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return cellsOf(rows).flatMap(({ size, connections }) =>
    subjects
      .filter((subject) => cpuOf(rows, subject, size, connections) === undefined)
      .map((subject) => `${subject}, ${size}, ${connections} connections`),
  );
}

function cpuOf(
  rows: readonly Row[],
  subject: SubjectName,
  size: string,
  connections: number,
): number | undefined {
  return rows.find((row) => row.subject === subject && row.size === size && row.connections === connections)
    ?.cpuMicros;
}

function ratioName(one: string, other: string, size: string, connections: number): string {
  return `${one} / ${other}, ${size}, ${connections} connections`;
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)).join(' | ')} |`;
}
