// What differs between SQLite and MySQL in SQL, in one place. Repositories ask here and stay the same over both.
import {
  MysqlAdapter,
  sql,
  type ColumnDataType,
  type Expression,
  type Kysely,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import { Parameter } from './parameter.js';

/** Column types for migrations; each is what that engine stores the value in. */
interface ColumnTypes {
  /** The engine's automatic integer key. */
  readonly key: ColumnDataType | RawBuilder<unknown>;
  /** A reference to such a key, a rank, a count. */
  readonly integer: ColumnDataType;
  /** Whole pence. */
  readonly money: ColumnDataType;
  readonly real: ColumnDataType | RawBuilder<unknown>;
  /** 0 or 1. */
  readonly boolean: ColumnDataType | RawBuilder<unknown>;
  /** `YYYY-MM-DD`. */
  readonly date: ColumnDataType;
  /** `YYYY-MM-DD HH:MM:SS.mmm`, UTC. */
  readonly timestamp: ColumnDataType | RawBuilder<unknown>;
  /** Text that can be indexed, compared byte by byte. */
  readonly text: (length: number) => ColumnDataType | RawBuilder<unknown>;
  /** Text that is only stored; JSON too. */
  readonly longText: ColumnDataType | RawBuilder<unknown>;
}

export interface SqlDialect {
  readonly name: 'sqlite' | 'mysql';
  readonly types: ColumnTypes;
  /** Whether a column's value is one of many keys, sent as one parameter or a padded list. */
  keysIn(column: Expression<unknown>, keys: readonly (string | number)[]): Expression<SqlBool>;
  /** A subquery of keys, to stand after `in`, that is read once and not looked into for each row of all. */
  collected(keys: RawBuilder<unknown>): RawBuilder<unknown>;
  /** How many parameters a list of so many keys takes in a prepared statement; `one` where it is a JSON text. */
  listSize(keys: number): number | 'one';
  /** The keys as a table of `position`, counted up from 1 in the order given, and `item`; to be given a name and joined. */
  listed(keys: readonly string[]): RawBuilder<unknown>;
  /** Groups of keys as a table of `position`, of the group and counted up from 1, and `item`; a key once in each group. */
  listedGroups(groups: readonly (readonly string[])[]): RawBuilder<unknown>;
  /** Whole days from one day or moment to another. */
  daysBetween(from: Expression<unknown>, to: Expression<unknown>): RawBuilder<number>;
  /** A day so many days after another. */
  daysAfter(date: Expression<unknown>, days: Expression<unknown>): RawBuilder<string>;
  /** The year of a day. */
  year(date: Expression<unknown>): RawBuilder<number>;
  /** The month of a day, 1 to 12. */
  month(date: Expression<unknown>): RawBuilder<number>;
  /** ` for update` where the engine locks rows; nothing where a transaction has the database to itself. */
  readonly forUpdate: RawBuilder<unknown>;
  /** Between the values of an `insert` and the assignments made instead where the unique column has the value already. */
  orUpdate(uniqueColumn: string): RawBuilder<unknown>;
}

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
};

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
};

/** From how many on a list of texts is sent as a table: MariaDB plans a query by every value of a list that it is given. */
const fewestListed = 100;

function jsonTable(keys: string): RawBuilder<unknown> {
  return sql`json_table(${keys}, '$[*]' columns (position for ordinality, item varchar(255) path '$'))`;
}

/** The groups as a JSON text, each key once in each. */
function eachOnce(groups: readonly (readonly string[])[]): string {
  return JSON.stringify(groups.map((keys) => [...new Set(keys)]));
}

/** A list filled up to a power of two with its last key, so that the server sees few different statements. */
function padded<K>(keys: readonly K[]): K[] {
  const size = paddedSize(keys.length);
  return [...keys, ...new Array<K>(size - keys.length).fill(keys[keys.length - 1] as K)];
}

function paddedSize(keys: number): number {
  return keys === 0 ? 0 : 2 ** Math.ceil(Math.log2(keys));
}

/** The dialect that a connection or a transaction speaks. */
export function dialectOf<Tables>(connection: Kysely<Tables>): SqlDialect {
  return connection.getExecutor().adapter instanceof MysqlAdapter ? mysqlDialect : sqliteDialect;
}
