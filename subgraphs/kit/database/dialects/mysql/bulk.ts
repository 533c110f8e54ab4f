// Many rows at once: several in a statement, well within the server's max_allowed_packet.
import { CompiledQuery } from 'kysely';
import type { BulkWriting } from '../../dialect.js';

/** Characters in one statement; a quarter of the smallest packet that a server allows by default (4 MiB). */
const batchCharacters = 1_000_000;

export const bulk: BulkWriting = {
  quoted: (name) => `\`${name.replaceAll('`', '``')}\``,
  orUpdate: (_key, assigned) => ` on duplicate key update ${assigned((name) => `values(${name})`)}`,
  *inserts(into, _columns, rows, end) {
    for (const batch of batchesBySize(rows)) yield CompiledQuery.raw(`${into} values ?${end}`, [batch]);
  },
};

function* batchesBySize(rows: Iterable<readonly unknown[]>): Generator<(readonly unknown[])[]> {
  let batch: (readonly unknown[])[] = [];
  let characters = 0;
  for (const values of rows) {
    const size = values.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length + 4 : 12),
      0,
    );
    if (batch.length > 0 && characters + size > batchCharacters) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(values);
    characters += size;
  }
  yield batch;
}
