// Answers "which keys match?" for filters that cross subgraphs.
import { sql, type Kysely } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';

export interface KeySetRow {
  readonly keys: string[];
  readonly isTruncated: boolean;
  /** How many match in all, up to a cap above the limit; costs a statement of its own where keys were left out. */
  readonly count: () => Promise<number>;
}

/** How far a count goes beyond the limit; past it only "more than" is known. */
const countedBeyondLimit = 100_000;
const maximumLimit = 100_000;

/** The part of a Kysely query builder that a key set needs. */
interface KeyQuery {
  limit(limit: number): { execute(): Promise<readonly { readonly key: string }[]> };
  clearOrderBy(): { limit(limit: number): KeyQuery };
}

/**
 * The first keys of a query, and on demand how many there are in all.
 *
 * @param query selects one distinct text column named `key`; ordered only where the keys are wanted in an order,
 *   since whoever orders reads all rows to give the first
 */
export async function keySet<Tables>(
  reads: Kysely<Tables>,
  query: KeyQuery,
  limit: number,
): Promise<KeySetRow> {
  if (limit < 1 || limit > maximumLimit) {
    throw graphError(
      'INVALID_PAGE_SIZE',
      `\`limit\` is ${limit}; ask for 1 to ${maximumLimit.toLocaleString('en-GB')} keys.`,
    );
  }
  const rows = await query.limit(limit + 1).execute();
  const isTruncated = rows.length > limit;
  return {
    keys: rows.slice(0, limit).map(({ key }) => key),
    isTruncated,
    count: async () => (isTruncated ? cappedCount(reads, query, limit + countedBeyondLimit) : rows.length),
  };
}

async function cappedCount<Tables>(reads: Kysely<Tables>, query: KeyQuery, cap: number): Promise<number> {
  const capped = query.clearOrderBy().limit(cap) as never;
  const { rows } = await sql<{
    matched: number;
  }>`select count(*) as matched from (${capped}) as matches`.execute(reads);
  return rows[0]?.matched ?? 0;
}
