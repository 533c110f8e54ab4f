// Many rows at once: a batch is read from one JSON parameter, which is several times faster than binding each value.
import { CompiledQuery } from 'kysely';
import type { BulkWriting } from '../../dialect.js';

/** Rows in one statement; larger JSON texts are slower to read, not faster. */
const batchSize = 1_000;

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export const bulk: BulkWriting = {
  quoted,
  orUpdate: (key, assigned) =>
    ` on conflict (${key.map(quoted).join(', ')}) do update set ${assigned((name) => `excluded.${name}`)}`,
  *inserts(into, columns, rows, end) {
    const selected = Array.from({ length: columns }, (_none, index) => `value ->> ${index}`).join(', ');
    // `where true` keeps `on conflict` from being read as a join condition.
    const statement = `${into} select ${selected} from json_each(?) where true${end}`;
    let batch: (readonly unknown[])[] = [];
    for (const values of rows) {
      batch.push(values);
      if (batch.length < batchSize) continue;
      yield CompiledQuery.raw(statement, [JSON.stringify(batch)]);
      batch = [];
    }
    if (batch.length > 0) yield CompiledQuery.raw(statement, [JSON.stringify(batch)]);
  },
};
