// What a file says, cell by cell, as its own kind of reader reads it: the same sum for the same cells, whatever the format.
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { RecordBatchReader, type RecordBatch } from 'apache-arrow';
import { parse } from 'csv-parse';

export interface ReadFile {
  readonly rows: number;
  /** Of all cells in order. */
  readonly checksum: string;
}

type Cells = readonly unknown[];

/** How a body becomes rows of cells. */
export const readRows = {
  csv: async function* (body: Readable): AsyncIterable<Cells> {
    yield* body.pipe(parse({ from_line: 2 })) as AsyncIterable<Cells>;
  },
  ndjson: async function* (body: Readable): AsyncIterable<Cells> {
    for await (const line of createInterface(body))
      yield Object.values(JSON.parse(line) as Readonly<Record<string, unknown>>);
  },
  arrow: async function* (body: Readable): AsyncIterable<Cells> {
    const reader = await RecordBatchReader.from(body);
    for await (const batch of reader) yield* batchRows(batch);
  },
};

function* batchRows(batch: RecordBatch): Iterable<Cells> {
  const columns = batch.schema.fields.map((_, index) => batch.getChildAt(index));
  const days = batch.schema.fields.map(({ type }) => String(type).startsWith('Date'));
  for (let row = 0; row < batch.numRows; row += 1)
    yield columns.map((column, index) => {
      const value: unknown = column?.get(row);
      return days[index] && value !== null ? new Date(Number(value)).toISOString().slice(0, 10) : value;
    });
}

export async function sumOf(rows: AsyncIterable<Cells>): Promise<ReadFile> {
  const hash = createHash('sha1');
  let count = 0;
  for await (const cells of rows) {
    count += 1;
    // CSV has no other way to say that there is nothing.
    hash.update(
      `${cells.map((cell) => (cell === null || cell === undefined ? '' : String(cell as number))).join('\u001f')}\n`,
    );
  }
  return { rows: count, checksum: hash.digest('hex') };
}
