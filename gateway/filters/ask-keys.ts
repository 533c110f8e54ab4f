// What is asked of a key set, and what it answers.
import type { KeySet } from './offers.js';

export interface KeysQuestion {
  readonly keySet: KeySet;
  /** A filter in the subgraph's own words. */
  readonly where: unknown;
  /** Only among these; among all where undefined. */
  readonly keys?: readonly string[] | undefined;
  readonly orderBy?: unknown;
  readonly limit: number;
  /** Whether it is asked only to find out if there are few: of a long answer only that it is one is of interest. */
  readonly isTrial?: boolean;
  /** The version of an answer that is at hand: where it is still that of the data, the keys are left out. */
  readonly unless?: string;
  /** Whether to count all that match, which may cost more than the keys themselves. */
  readonly counts?: boolean;
  /** Where in the client's operation the keys are wanted; makes no difference to the answer. */
  readonly at: KeysPlace;
}

/** Places within the arguments of one field. */
export interface KeysPlace {
  /** What clients have written: `where.person`. */
  readonly condition: string;
  /** What takes the keys in its place: `where.personKeys`. */
  readonly fills: string;
}

/**
 * @param label of what clients have written: `where.person`, or the same behind `placements(`
 * @param field of the same input type that takes the keys
 */
export function keysPlace(label: string, field: string): KeysPlace {
  const condition = label.slice(label.indexOf('(') + 1);
  return { condition, fills: `${condition.slice(0, condition.lastIndexOf('.') + 1)}${field}` };
}

export interface KeysAnswer {
  /** As many as the limit at most. */
  readonly keys: readonly string[];
  readonly isTruncated: boolean;
  /** For each key a text of its place in the order: that of a later key is the greater. Null where no order was asked for. */
  readonly sortTexts?: readonly string[] | null;
  /** How many there are, counted up to a cap of the subgraph's; undefined where that was not asked. */
  readonly matched?: number;
  /** Of the data that they are of; undefined where the subgraph has no versions. */
  readonly version?: string;
}

/**
 * Puts a question to the subgraph that has the key set.
 *
 * @throws KeysUnavailable where it does not answer
 */
export type AskKeys = (question: KeysQuestion) => Promise<KeysAnswer>;

/** How many keys a question that was not answered in full has in all. */
export async function countKeys(ask: AskKeys, question: KeysQuestion): Promise<number> {
  const { matched } = await ask({ ...question, limit: 1, counts: true });
  return matched ?? question.limit + 1;
}

/** Why there are no keys, as clients may see it. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
  constructor(
    message: string,
    readonly extensions: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}
