// Tables as an Arrow IPC stream: the schema, a record batch a page, and the mark of the end, which a stream that was cut
// off lacks.
import { RecordBatch, RecordBatchStreamWriter, Schema, Struct, makeData } from 'apache-arrow';
import { graphError } from '../../schema/errors/graph-error.js';
import { arrowData, UnfitValue } from './arrow-data.js';
import { arrowField, arrowType } from './arrow-types.js';
import type { Row, TableColumn } from './table.js';
import type { TableWriter } from './table-writer.js';

export const arrowWriter: TableWriter = (columns) => {
  const typed = columns.map((column) => ({ ...column, arrow: arrowType(column.type, column.fields) }));
  const schema = new Schema(typed.map(({ name, arrow }) => arrowField(name, arrow)));
  const writer = new PieceWriter();
  const structure = new Struct(schema.fields);
  return {
    start: () => {
      writer.reset(undefined, schema);
      return writer.take();
    },
    rows: (rows) => {
      const children = typed.map((column) => columnData(column, rows));
      const data = makeData({ type: structure, length: rows.length, nullCount: 0, children });
      writer.write(new RecordBatch(schema, data));
      return writer.take();
    },
    end: () => {
      writer.close();
      return writer.take();
    },
    failure: () => undefined,
  };
};

type TypedColumn = TableColumn & { readonly arrow: ReturnType<typeof arrowType> };

function columnData({ name, read, arrow }: TypedColumn, rows: readonly Row[]) {
  try {
    return arrowData(arrow, rows.map(read));
  } catch (error) {
    if (!(error instanceof UnfitValue)) throw error;
    throw graphError(
      'INCOMPLETE_ANSWER',
      `The column ${name} has a value that does not fit its type. Export it as CSV or NDJSON, which take it as it is.`,
    );
  }
}

/** The library's writer, its bytes taken as they come and not through a stream of its own, which knows no back-pressure. */
class PieceWriter extends RecordBatchStreamWriter {
  #pieces: Uint8Array[] = [];

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return taken;
  }

  protected override _write(chunk: ArrayBufferView): this {
    this.#pieces.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return this;
  }
}
