// Makes a table hold the rows of a return: new ones are inserted, changed ones updated, equal ones left alone. Existing
// rows are found by natural key, one query a batch, and held until the end so that nobody else's change is overwritten.
import { sql, type Insertable, type Kysely } from 'kysely';
import { bulkInsert, bulkUpsert } from '../database/bulk-insert.js';
import type { SqlDialect } from '../database/dialect.js';
import type { Changes } from './tally.js';

type TableName<Tables> = keyof Tables & string;
type ColumnName<Tables, Table extends TableName<Tables>> = keyof Tables[Table] & string;
type Values = Record<string, string | number | boolean | null>;

export interface MergeKey<Tables, Table extends TableName<Tables>> {
  /** Columns of the natural key; existing rows are looked up by the first, which should be the most selective. */
  readonly key: readonly [ColumnName<Tables, Table>, ...ColumnName<Tables, Table>[]];
  /** Columns that a new row gets and an existing one keeps. */
  readonly keep?: readonly ColumnName<Tables, Table>[];
  /** A column that counts up with each change. */
  readonly version?: ColumnName<Tables, Table>;
  /** Narrows the lookup where the first key column alone is not selective. */
  readonly among?: Partial<Record<ColumnName<Tables, Table>, string | number>>;
}

/**
 * Inserts or updates rows whose keys differ from one another.
 *
 * @returns how many were new, changed and equal
 */
export async function mergeRows<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  { key, keep = [], version, among = {} }: MergeKey<Tables, Table>,
): Promise<Changes> {
  const existing = new Map<string, Values>();
  const wanted = [...new Set(rows.map((row) => (row as Values)[key[0]] as string | number))];
  for (const row of await lookUp(transaction, dialect, table, key[0], wanted, among))
    existing.set(identity(row, key), row);

  const added: Values[] = [];
  const changed: Values[] = [];
  for (const row of rows as readonly Values[]) {
    const present = existing.get(identity(row, key));
    if (present === undefined) {
      added.push(row);
      continue;
    }
    const merged = { ...present, ...row };
    for (const column of keep) merged[column] = present[column] ?? null;
    if (isSame(present, merged)) continue;
    // The natural key finds the row again; an automatic one beside it would be a second, conflicting way.
    if (!(key as readonly string[]).includes('id')) delete merged['id'];
    if (version !== undefined) merged[version] = Number(present[version]) + 1;
    changed.push(merged);
  }
  await bulkInsert(transaction, table, added as unknown as Insertable<Tables[Table]>[]);
  await bulkUpsert(transaction, table, changed as unknown as Insertable<Tables[Table]>[], key);
  return {
    inserted: added.length,
    updated: changed.length,
    unchanged: rows.length - added.length - changed.length,
    removed: 0,
  };
}

async function lookUp<Tables>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  table: string,
  column: string,
  values: readonly (string | number)[],
  among: Readonly<Partial<Record<string, string | number>>>,
): Promise<Values[]> {
  if (values.length === 0) return [];
  const narrowed = Object.entries(among).map(([name, value]) => sql` and ${sql.ref(name)} = ${value}`);
  const { rows } =
    await sql<Values>`select * from ${sql.table(table)} where ${dialect.keysIn(sql.ref(column), values)}${sql.join(narrowed, sql``)}${dialect.forUpdate}`.execute(
      transaction,
    );
  return rows;
}

function identity(row: Values, key: readonly string[]): string {
  return key.length === 1 ? String(row[key[0] as string]) : JSON.stringify(key.map((column) => row[column]));
}

function isSame(present: Values, merged: Values): boolean {
  return Object.keys(merged).every((column) => stored(present[column]) === stored(merged[column]));
}

function stored(value: Values[string] | undefined): string | number | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}
