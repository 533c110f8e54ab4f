// All people as one file, in each format, beside the same rows as pages of JSON: rows a second, what it costs the gateway,
// and how its memory grows. First each file is only received; then it is read back and compared.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout } from 'node:timers/promises';
import { cpuMicrosOf, rssMbOf } from '../gateway/process-usage.js';
import type { ExportProcesses } from './export-processes.js';
import { readRows, sumOf, type ReadFile } from './exported-cells.js';

export interface ExportRow {
  readonly format: string;
  readonly rows: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Of the gateway's process, a row. */
  readonly cpuMicros: number;
  readonly megabytes: number;
  readonly idleRssMb: number;
  /** The most that was resident above idle while the file was sent. */
  readonly peakRssMb: number;
  readonly checksum: string;
}

const formats = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;
type Format = keyof typeof formats;

const fields = `id staffNumber displayName kind grade profession region workEmail
  availability { from to fte } home { __typename }`;
const exported = `query People($first: Int) { people(first: $first) { nodes { ${fields} } } }`;
const paged = `query People($first: Int, $after: String) {
  people(first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
}`;
const pageSize = 500;
const warmUpRows = 20_000;
const sampleMs = 25;

/** @throws where a file is not whole, or says something else than the pages of JSON */
export async function benchExport(
  graph: ExportProcesses,
  progress: (line: string) => void,
): Promise<ExportRow[]> {
  for (const format of Object.keys(formats) as Format[]) await warmUp(graph, format);
  await setTimeout(3_000);
  const idle = rssMb(graph.gatewayPid);
  progress(`idle at ${Math.round(idle)} MB; pages of JSON …`);
  const measured: ExportRow[] = [];
  const json = {
    ...(await sumOf(jsonRows(graph))),
    ...(await measure(graph, idle, () => receivePages(graph))),
  };
  measured.push({ format: 'pages of JSON', ...perRow(json) });
  for (const format of Object.keys(formats) as Format[]) {
    progress(`${format} …`);
    const cost = await measure(graph, idle, async () => {
      let bytes = 0;
      for await (const chunk of await receive(graph, format)) bytes += (chunk as Buffer).length;
      return bytes;
    });
    const read = await sumOf(readRows[format](await receive(graph, format)));
    if (read.rows !== json.rows || read.checksum !== json.checksum)
      throw new Error(
        `${format} reads back as ${read.rows} rows, sum ${read.checksum}, and JSON has ${json.rows}, ${json.checksum}`,
      );
    measured.push({ format, ...perRow({ ...read, ...cost }) });
  }
  return measured;
}

interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly bytes: number;
  readonly idleRssMb: number;
  readonly peakRssMb: number;
}

async function measure(
  { gatewayPid }: ExportProcesses,
  idle: number,
  run: () => Promise<number>,
): Promise<Cost> {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, rssMb(gatewayPid))), sampleMs);
  const [cpu, start] = [cpuMicrosOf(gatewayPid), performance.now()];
  const bytes = await run();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  return {
    seconds,
    cpu: cpuMicrosOf(gatewayPid) - cpu,
    bytes,
    idleRssMb: Math.round(idle),
    peakRssMb: Math.round(peak - idle),
  };
}

function perRow({
  rows,
  checksum,
  seconds,
  cpu,
  bytes,
  ...memory
}: ReadFile & Cost): Omit<ExportRow, 'format'> {
  return {
    ...{ rows, checksum, ...memory },
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(rows / seconds),
    cpuMicros: Math.round((cpu / rows) * 10) / 10,
    megabytes: Math.round(bytes / 1e5) / 10,
  };
}

function ask(graph: ExportProcesses, options: string, accept: string, body: unknown): Promise<Response> {
  return fetch(`${graph.gatewayUrl}graphql${options}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
}

async function receive(graph: ExportProcesses, format: Format): Promise<Readable> {
  const body = { query: exported, variables: { first: pageSize } };
  const response = await ask(graph, '?all=true', formats[format], body);
  if (response.status !== 200 || response.body === null) throw new Error(await response.text());
  return Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
}

/** Leaves after so many rows: the gateway has compiled what it will need. */
async function warmUp(graph: ExportProcesses, format: Format): Promise<void> {
  let bytes = 0;
  for await (const chunk of await receive(graph, format)) {
    bytes += (chunk as Buffer).length;
    if (bytes > warmUpRows * 100) return;
  }
}

interface PeoplePage {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function* jsonPages(graph: ExportProcesses): AsyncIterable<{ page: PeoplePage; bytes: number }> {
  for (let after: string | null = null; ;) {
    const variables = { first: pageSize, after };
    const response = await ask(graph, '', 'application/json', { query: paged, variables });
    const text = await response.text();
    const { people: page } = (JSON.parse(text) as { data: { people: PeoplePage } }).data;
    yield { page, bytes: text.length };
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

async function receivePages(graph: ExportProcesses): Promise<number> {
  let sum = 0;
  for await (const { bytes } of jsonPages(graph)) sum += bytes;
  return sum;
}

async function* jsonRows(graph: ExportProcesses): AsyncIterable<readonly unknown[]> {
  for await (const { page } of jsonPages(graph)) {
    for (const { availability, home, ...node } of page.nodes) {
      const { from, to, fte } = (availability ?? {}) as { from?: string; to?: string; fte?: number };
      yield [...Object.values(node), from, to, fte, (home as { __typename: string } | null)?.__typename];
    }
  }
}

const pageBytes = 4096;

function rssMb(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / 1024 / 1024;
  } catch {
    return rssMbOf(pid);
  }
}
