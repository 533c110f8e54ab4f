// Groups by what a neighbour knows: the keys that can occur, put into groups at their owner. Where too many occur there is an
// error, never groups of some of them.
import { graphError } from '../../schema/errors/graph-error.js';
import type { GroupsQuestion, KeyGroup } from './ask-groups.js';
import { keysPlace } from './ask-keys.js';
import type { JoinFilters } from './join-filters.js';
import type { JoinGrouping, JoinGroupings } from './join-groupings.js';
import type { AskNeighbours } from './neighbour-asker.js';
import { occurringKeys, type Rows } from './occurring-keys.js';
import { groupsTooBroad, groupsTooLarge } from './too-broad.js';

interface Grouping {
  /** Where the grouping stands, for messages: `placementStatistics(groupByNeighbour`, without its closing. */
  readonly label: string;
  readonly limit: number;
  readonly ask: AskNeighbours;
  readonly joinFilters: JoinFilters;
  readonly joinGroupings: JoinGroupings;
}

/**
 * The grouping in the words of the subgraph that has the rows.
 *
 * @param value as clients write it, coerced
 * @param type its input type
 * @throws GraphQLError FILTER_TOO_BROAD where more keys would have to be grouped than may be, INVALID_GROUPING where one
 *   neighbour is named twice
 * @throws KeysUnavailable where a subgraph does not answer
 */
export async function resolveGroups(
  value: unknown,
  type: string,
  rows: Rows,
  grouping: Grouping,
  path: readonly string[] = [],
): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  const own = grouping.joinGroupings.of(type);
  // To clients null is the same as left out.
  const named = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  refuseSame(named, own, grouping.label);
  const resolved = await Promise.all(
    named.map(async ([field, inner]): Promise<readonly [string, unknown]> => {
      const joinFilter = own.find((candidate) => candidate.field === field);
      const within = { ...grouping, label: `${grouping.label}.${field}` };
      if (joinFilter !== undefined)
        return [joinFilter.groupsField, await groupsOf(joinFilter, inner, path, rows, within)];
      const innerType = grouping.joinFilters.inputOf(type, field);
      return [
        field,
        innerType === undefined
          ? inner
          : await resolveGroups(inner, innerType, rows, within, [...path, field]),
      ];
    }),
  );
  return Object.fromEntries(resolved);
}

/** What others know of a neighbour stands beside what its owner does, and a row has room for one of them. */
function refuseSame(
  named: readonly (readonly [field: string, value: unknown])[],
  own: readonly JoinGrouping[],
  label: string,
): void {
  const crossed = own.filter(({ field }) => named.some(([name]) => name === field));
  for (const { groupsField } of crossed) {
    const same = crossed.filter((other) => other.groupsField === groupsField);
    if (same.length < 2) continue;
    const fields = same.map(({ field }) => field).join(' and ');
    throw graphError(
      'INVALID_GROUPING',
      `\`${label})\` groups by ${fields}, which are of one neighbour; name one of them.`,
    );
  }
}

async function groupsOf(
  { grouping: asked, groupsField }: JoinGrouping,
  by: unknown,
  path: readonly string[],
  rows: Rows,
  { label, limit, ask, joinFilters }: Grouping,
): Promise<readonly KeyGroup[]> {
  const at = keysPlace(label, groupsField);
  const source = occurringKeys(joinFilters.offers, asked.entity, [...path, groupsField], rows);
  let keys: readonly string[] | undefined;
  if (source !== undefined) {
    const question = { ...source, limit, at };
    const occurring = await ask.keys(question);
    if (occurring.isTruncated) throw await groupsTooBroad(`${label})`, question, ask.keys);
    if (occurring.keys.length === 0) return [];
    ({ keys } = occurring);
  }
  const question: GroupsQuestion = { grouping: asked, by, keys, limit, at };
  const { groups, isTruncated } = await ask.groups(question);
  if (isTruncated) throw await groupsTooLarge(`${label})`, question, ask.groups);
  return groups;
}
