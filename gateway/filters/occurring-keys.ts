// Which keys of a neighbour occur in the rows that a filter lets through: what orders and groups across subgraphs start from.
import type { KeysQuestion } from './ask-keys.js';
import type { Offers } from './offers.js';

/** The rows that an argument beside their filter is about. */
export interface Rows {
  /** The input type of their filter; undefined where they have none. */
  readonly filter: string | undefined;
  /** Which of them, in the subgraph's own words. */
  readonly where: unknown;
}

/**
 * @param path of the field that takes the keys, in the argument; in the filter it is the same
 * @returns undefined where nobody knows which keys occur
 */
export function occurringKeys(
  { keySets }: Offers,
  entity: string,
  path: readonly string[],
  rows: Rows,
): Pick<KeysQuestion, 'keySet' | 'where'> | undefined {
  const keySet = keySets.find(
    (candidate) =>
      candidate.entity === entity &&
      candidate.through?.join('.') === path.join('.') &&
      candidate.some === rows.filter,
  );
  return keySet && { keySet, where: { some: rows.where ?? {} } };
}
