// What differs from one database to another in SQL. Repositories ask here and stay the same over all.
import type {
  ColumnDataType,
  CompiledQuery,
  CreateTableBuilder,
  Expression,
  Kysely,
  RawBuilder,
  SqlBool,
} from 'kysely';

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
  /** For tests and messages; what differs is asked for below. */
  readonly name: string;
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
  /** Has a table keep its rows in the order of its primary key. */
  clustered<Table extends string>(table: CreateTableBuilder<Table>): CreateTableBuilder<Table>;
  /** Statements by which the engine measures these tables, a sample of each index. */
  analyses(tables: readonly string[]): readonly RawBuilder<unknown>[];
  readonly bulk: BulkWriting;
  readonly loading: BulkLoading;
}

/** Writing many rows in few statements. */
export interface BulkWriting {
  quoted(name: string): string;
  /**
   * What is done instead where a row with the same key is there already.
   *
   * @param assigned the assignments, from how a new value is named; names are quoted
   */
  orUpdate(key: readonly string[], assigned: (value: (column: string) => string) => string): string;
  /**
   * @param into `insert into t (a, b)`
   * @param rows the values of each, in the order of the columns
   * @param end what stands behind the values
   */
  inserts(
    into: string,
    columns: number,
    rows: Iterable<readonly unknown[]>,
    end: string,
  ): Iterable<CompiledQuery>;
}

/** What makes a load of whole tables faster or smaller. */
export interface BulkLoading {
  /** Statements after which a connection keeps less in memory. */
  readonly sparingMemory: readonly RawBuilder<unknown>[];
  /** The indices of tables that are worth making anew from all rows at once. */
  indicesAside<Tables>(
    transaction: Kysely<Tables>,
    tables: readonly string[],
  ): Promise<readonly { readonly name: string; readonly definition: string }[]>;
}
