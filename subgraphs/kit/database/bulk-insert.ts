// Many rows at once, the same call over both engines: SQLite reads a batch from one JSON parameter, which is
// several times faster than binding each value; MySQL gets multi-row values well within its max_allowed_packet.
import { CompiledQuery, MysqlAdapter, type Insertable, type Kysely } from 'kysely';

type TableName<Tables> = keyof Tables & string;
type ColumnName<Tables, Table extends TableName<Tables>> = keyof Tables[Table] & string;

/** Rows in one statement of SQLite; larger JSON texts are slower to read, not faster. */
const sqliteBatch = 1_000;

/** Characters in one statement of MySQL; a quarter of the smallest packet a server allows by default (4 MiB). */
const mysqlBatchCharacters = 1_000_000;

/**
 * Inserts all rows in the order given.
 *
 * @param rows of one shape; a column that only some rows have is null in the others
 */
export async function bulkInsert<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  await writeRows(transaction, table, rows, '');
}

/**
 * Inserts rows, and where a row with the same unique key is there already, replaces that row's other columns.
 *
 * @param key columns of one unique constraint; each row must have all of them
 * @param update the columns replaced; all but the key where omitted
 */
export async function bulkUpsert<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  key: readonly ColumnName<Tables, Table>[],
  update: readonly ColumnName<Tables, Table>[] = columnsOf(rows).filter(
    (name) => !(key as readonly string[]).includes(name),
  ) as ColumnName<Tables, Table>[],
): Promise<void> {
  const assignments = (value: (column: string) => string): string =>
    (update.length === 0 ? key.slice(0, 1) : update)
      .map((name) => `${quoted(transaction, name)} = ${value(quoted(transaction, name))}`)
      .join(', ');
  const conflict = isMysql(transaction)
    ? ` on duplicate key update ${assignments((name) => `values(${name})`)}`
    : ` on conflict (${key.map((name) => quoted(transaction, name)).join(', ')}) do update set ${assignments((name) => `excluded.${name}`)}`;
  await writeRows(transaction, table, rows, conflict);
}

async function writeRows<Tables>(
  transaction: Kysely<Tables>,
  table: string,
  rows: readonly object[],
  conflict: string,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(rows);
  const into = `insert into ${quoted(transaction, table)} (${columns.map((name) => quoted(transaction, name)).join(', ')})`;
  if (isMysql(transaction)) {
    for (const batch of batchesBySize(rows, columns)) {
      await transaction.executeQuery(CompiledQuery.raw(`${into} values ?${conflict}`, [batch]));
    }
    return;
  }
  const values = columns.map((_name, index) => `value ->> ${index}`).join(', ');
  // `where true` keeps `on conflict` from being read as a join condition.
  const statement = `${into} select ${values} from json_each(?) where true${conflict}`;
  for (let start = 0; start < rows.length; start += sqliteBatch) {
    const batch = rows.slice(start, start + sqliteBatch).map((row) => valuesOf(row, columns));
    await transaction.executeQuery(CompiledQuery.raw(statement, [JSON.stringify(batch)]));
  }
}

function* batchesBySize(rows: readonly object[], columns: readonly string[]): Generator<unknown[][]> {
  let batch: unknown[][] = [];
  let characters = 0;
  for (const row of rows) {
    const values = valuesOf(row, columns);
    const size = values.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length + 4 : 12),
      0,
    );
    if (batch.length > 0 && characters + size > mysqlBatchCharacters) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(values);
    characters += size;
  }
  yield batch;
}

function columnsOf(rows: readonly object[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  return [...names];
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  return columns.map((name) => stored((row as Record<string, unknown>)[name]));
}

/** A value as both engines keep it: flags as 0 and 1, a missing value as null. */
function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? null;
}

function isMysql<Tables>(transaction: Kysely<Tables>): boolean {
  return transaction.getExecutor().adapter instanceof MysqlAdapter;
}

function quoted<Tables>(transaction: Kysely<Tables>, name: string): string {
  const quote = isMysql(transaction) ? '`' : '"';
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}
