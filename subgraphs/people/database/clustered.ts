// Tables whose rows are stored in the order of their primary key, so that all rows of a person are one read.
import { sql, type CreateTableBuilder } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';

/** MySQL clusters every table by its primary key; SQLite does where it is told to keep no row number. */
export function clustered<Table extends string>(
  dialect: SqlDialect,
  table: CreateTableBuilder<Table>,
): CreateTableBuilder<Table> {
  return dialect.name === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
}
