// SQL as MySQL and MariaDB have it.
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { SqlDialect } from '../../dialect.js';
import { eachOnce } from '../each-once.js';
import { bulk } from './bulk.js';

export const mysqlDialect: SqlDialect = {
  name: 'mysql',
  types: {
    key: 'integer',
    integer: 'integer',
    money: 'bigint',
    real: sql`double`,
    boolean: sql`tinyint(1)`,
    date: 'date',
    timestamp: sql`datetime(3)`,
    text: (length) => sql`varchar(${sql.lit(length)}) character set utf8mb4 collate utf8mb4_bin`,
    longText: sql`longtext character set utf8mb4 collate utf8mb4_bin`,
  },
  keysIn: (column, keys) => {
    if (keys.length === 0) return sql<SqlBool>`1 = 0`;
    if (keys.length < fewestListed || typeof keys[0] !== 'string')
      return sql<SqlBool>`${column} in (${sql.join(padded(keys))})`;
    return sql<SqlBool>`${column} in (select item collate utf8mb4_bin from ${jsonTable(JSON.stringify(keys))} as listed_keys)`;
  },
  // A limit, beyond any number of rows, keeps MariaDB from merging it into the query.
  collected: (keys) => sql`(select * from (${keys} limit 2147483647) as collected)`,
  listSize: paddedSize,
  listed: (keys) =>
    sql`(select position, item collate utf8mb4_bin as item from ${jsonTable(JSON.stringify(keys))} as listed_keys)`,
  // `distinct` keeps the server from merging the list into the query, and a length that fits into a key lets it make an
  // index of it: otherwise it is read anew for every row of a join.
  listedGroups: (groups) =>
    sql`(select distinct position, item collate utf8mb4_bin as item from json_table(${eachOnce(groups)}, '$[*]' columns (position for ordinality, nested path '$[*]' columns (item varchar(191) path '$'))) as listed_groups)`,
  daysBetween: (from, to) => sql<number>`datediff(${to}, ${from})`,
  daysAfter: (date, days) => sql<string>`date_add(${date}, interval ${days} day)`,
  year: (date) => sql<number>`year(${date})`,
  month: (date) => sql<number>`month(${date})`,
  forUpdate: sql` for update`,
  orUpdate: () => sql`on duplicate key update`,
  // It clusters every table by its primary key.
  clustered: (table) => table,
  analyses: (tables) => [sql`analyze table ${sql.join(tables.map((name) => sql.table(name)))}`],
  bulk,
  // Leaving out indices would end the transaction.
  loading: { sparingMemory: [], indicesAside: () => Promise.resolve([]) },
};

/** From how many on a list of texts is sent as a table: MariaDB plans a query by every value of a list that it is given. */
const fewestListed = 100;

function jsonTable(keys: string): RawBuilder<unknown> {
  return sql`json_table(${keys}, '$[*]' columns (position for ordinality, item varchar(255) path '$'))`;
}

/** A list filled up to a power of two with its last key, so that the server sees few different statements. */
function padded<K>(keys: readonly K[]): K[] {
  const size = paddedSize(keys.length);
  return [...keys, ...new Array<K>(size - keys.length).fill(keys[keys.length - 1] as K)];
}

function paddedSize(keys: number): number {
  return keys === 0 ? 0 : 2 ** Math.ceil(Math.log2(keys));
}
