// Keyset paging: a page continues after the sort values of the last item, so its cost does not grow with depth.
import type { GraphQLError } from 'graphql';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';

export type SortValue = string | number;

/** One column of an order. Its values are never null: an order over a nullable column sorts by a stand-in. */
export interface SortKey<Row> {
  readonly column: Expression<unknown>;
  readonly direction: 'ASC' | 'DESC';
  /** The column's value in a row that the query gave. */
  readonly value: (row: Row) => SortValue;
  /** What of the column a cursor's value now stands for, where that differs from request to request; the value itself if left out. */
  readonly resume?: (value: SortValue) => SortValue;
}

/** A total order over a list: the last key is unique. Both names go into the cursor, so that it fits this list and order alone. */
export interface Ordering<Row> {
  /** What is listed, such as `people`: every list is also in the order of arrival, and each has its own. */
  readonly list: string;
  readonly name: string;
  readonly keys: readonly SortKey<Row>[];
  /** Properties that cursors are made of and that a row's shape reads only when asked for. */
  readonly reads?: readonly (keyof Row & string)[];
}

/** What of an order says how rows are sorted, whatever they are read into. */
export interface Sorting {
  readonly keys: readonly Pick<SortKey<never>, 'column' | 'direction'>[];
}

/** The condition that a row comes after the cursor; undefined without a cursor. Written so that both engines use the index. */
export function afterCursor<Row>(
  ordering: Ordering<Row>,
  cursor: string | null | undefined,
): Expression<SqlBool> | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  return afterValues(ordering, decodeCursor(ordering, cursor));
}

/** The condition that a row comes after these sort values, or the places for them. */
export function afterValues<Row>(
  ordering: Ordering<Row>,
  values: readonly unknown[],
): Expression<SqlBool> | undefined {
  return ordering.keys.reduceRight<RawBuilder<SqlBool> | undefined>((rest, key, index) => {
    const value = values[index];
    const beyond = key.direction === 'ASC' ? sql`>` : sql`<`;
    const strictly = sql<SqlBool>`${key.column} ${beyond} ${value}`;
    return rest === undefined
      ? strictly
      : sql<SqlBool>`(${key.column} ${beyond}= ${value} and (${strictly} or ${rest}))`;
  }, undefined);
}

/** The `order by` terms of an order. */
export function orderTerms({ keys }: Sorting): RawBuilder<unknown>[] {
  return keys.map((key) => sql`${key.column} ${key.direction === 'ASC' ? sql`asc` : sql`desc`}`);
}

/** The cursor of a row in this order. */
export function encodeCursor<Row>(ordering: Ordering<Row>, row: Row): string {
  return Buffer.from(
    JSON.stringify([nameInCursor(ordering), ...ordering.keys.map((key) => key.value(row))]),
  ).toString('base64url');
}

/** The sort values after which a list in this order goes on from a cursor. */
export function decodeCursor<Row>(ordering: Ordering<Row>, cursor: string): SortValue[] {
  const [name, ...values] = parseCursor(cursor);
  const isValue = (value: unknown): value is SortValue =>
    typeof value === 'string' || typeof value === 'number';
  if (name !== nameInCursor(ordering) || values.length !== ordering.keys.length || !values.every(isValue))
    throw invalidCursor();
  return values.map((value, index) => ordering.keys[index]?.resume?.(value) ?? value);
}

export function invalidCursor(): GraphQLError {
  return graphError(
    'INVALID_CURSOR',
    'The cursor `after` does not belong to this list in this order. Send `pageInfo.endCursor` of the previous page, with the same `orderBy`.',
  );
}

function nameInCursor({ list, name }: Pick<Ordering<never>, 'list' | 'name'>): string {
  return `${list}:${name}`;
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
