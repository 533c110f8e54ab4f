// Answers "which keys match?" for filters that cross subgraphs.
import { sql, type Kysely } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';

export interface KeySetRow {
  readonly keys: string[];
  readonly isTruncated: boolean;
  /** How many match in all, up to a cap above the limit; costs a statement of its own where keys were left out. */
  readonly count: () => Promise<number>;
  /** The place of each key in the order, see `sortText`; undefined where no order was asked for. */
  readonly sortTexts?: () => string[];
}

/** How far a count goes beyond the limit; past it only "more than" is known. */
const countedBeyondLimit = 100_000;
const maximumLimit = 100_000;

/** The part of a Kysely query builder that is needed here. */
export interface LimitedQuery<Row> {
  limit(limit: number): { execute(): Promise<readonly Row[]> };
  clearOrderBy(): { limit(limit: number): LimitedQuery<Row> };
}

/** The first rows of a query, and whether there are more. */
interface FirstRows<Row> {
  readonly rows: readonly Row[];
  readonly isTruncated: boolean;
  readonly count: () => Promise<number>;
}

/**
 * The first keys of a query, and on demand how many there are in all.
 *
 * @param query selects one distinct text column named `key`
 */
export async function keySet<Tables>(
  reads: Kysely<Tables>,
  query: LimitedQuery<{ readonly key: string }>,
  limit: number,
): Promise<KeySetRow> {
  const { rows, ...more } = await firstRows(reads, query, limit);
  return { keys: rows.map(({ key }) => key), ...more };
}

/**
 * The first rows of a query, and on demand how many there are in all.
 *
 * @throws GraphQLError INVALID_PAGE_SIZE
 */
export async function firstRows<Tables, Row>(
  reads: Kysely<Tables>,
  query: LimitedQuery<Row>,
  limit: number,
): Promise<FirstRows<Row>> {
  if (limit < 1 || limit > maximumLimit) {
    throw graphError(
      'INVALID_PAGE_SIZE',
      `\`limit\` is ${limit}; it must be from 1 to ${maximumLimit.toLocaleString('en-GB')}.`,
    );
  }
  const rows = await query.limit(limit + 1).execute();
  const isTruncated = rows.length > limit;
  return {
    rows: rows.slice(0, limit),
    isTruncated,
    count: async () => (isTruncated ? cappedCount(reads, query, limit + countedBeyondLimit) : rows.length),
  };
}

async function cappedCount<Tables, Row>(
  reads: Kysely<Tables>,
  query: LimitedQuery<Row>,
  cap: number,
): Promise<number> {
  const capped = query.clearOrderBy().limit(cap) as never;
  const { rows } = await sql<{
    matched: number;
  }>`select count(*) as matched from (${capped}) as matches`.execute(reads);
  return rows[0]?.matched ?? 0;
}
