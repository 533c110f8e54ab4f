// SQL as SQLite has it.
import { sql, type SqlBool } from 'kysely';
import type { SqlDialect } from '../../dialect.js';
import { Parameter } from '../../parameter.js';
import { eachOnce } from '../each-once.js';
import { bulk } from './bulk.js';
import { loading } from './loading.js';

export const sqliteDialect: SqlDialect = {
  name: 'sqlite',
  types: {
    key: 'integer',
    integer: 'integer',
    money: 'integer',
    real: 'real',
    boolean: 'integer',
    date: 'text',
    timestamp: 'text',
    text: () => 'text',
    longText: 'text',
  },
  keysIn: (column, keys) =>
    sql<SqlBool>`${column} in (select value from json_each(${keys instanceof Parameter ? keys : JSON.stringify(keys)}))`,
  // Collected as it is; a limit would have it copied row by row first.
  collected: (keys) => sql`(${keys})`,
  listSize: () => 'one',
  listed: (keys) => sql`(select key + 1 as position, value as item from json_each(${JSON.stringify(keys)}))`,
  // Without `distinct`, after which SQLite would expect a hundred rows at most and read them anew for every row of a join.
  listedGroups: (groups) =>
    sql`(select listed_groups.key + 1 as position, listed_keys.value as item from json_each(${eachOnce(groups)}) as listed_groups, json_each(listed_groups.value) as listed_keys)`,
  daysBetween: (from, to) =>
    sql<number>`cast(julianday(substr(${to}, 1, 10)) - julianday(substr(${from}, 1, 10)) as integer)`,
  daysAfter: (date, days) => sql<string>`date(${date}, ${days} || ' days')`,
  year: (date) => sql<number>`cast(strftime('%Y', ${date}) as integer)`,
  month: (date) => sql<number>`cast(strftime('%m', ${date}) as integer)`,
  forUpdate: sql``,
  orUpdate: (uniqueColumn) => sql`on conflict (${sql.ref(uniqueColumn)}) do update set`,
  clustered: (table) => table.modifyEnd(sql`without rowid`),
  // It knows nothing of its tables until it is told to look.
  analyses: () => [sql`pragma analysis_limit = 1000`, sql`analyze`],
  bulk,
  loading,
};
