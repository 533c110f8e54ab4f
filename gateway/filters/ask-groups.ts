// What is asked of a grouping, and what it answers.
import type { KeysPlace } from './ask-keys.js';
import type { KeyGrouping } from './group-offers.js';

export interface GroupsQuestion {
  readonly grouping: KeyGrouping;
  /** By which of its attributes. */
  readonly by: unknown;
  /** Only these keys; all where undefined. */
  readonly keys?: readonly string[] | undefined;
  /** How many keys at most, each counted as often as it stands in a group. */
  readonly limit: number;
  /** Whether to count the keys of all groups, which may cost more than the keys themselves. */
  readonly counts?: boolean;
  /** Where in the client's operation the groups are wanted; makes no difference to the answer. */
  readonly at: KeysPlace;
}

export interface KeyGroup {
  readonly value: string;
  readonly label?: string | null | undefined;
  readonly keys: readonly string[];
}

export interface GroupsAnswer {
  readonly groups: readonly KeyGroup[];
  readonly isTruncated: boolean;
  /** How many keys there are in all groups, counted up to a cap of the subgraph's; undefined where that was not asked. */
  readonly matched?: number;
}

/**
 * Puts a question to the subgraph that makes the groups.
 *
 * @throws KeysUnavailable where it does not answer
 */
export type AskGroups = (question: GroupsQuestion) => Promise<GroupsAnswer>;
