// The answer to a filter with more keys than may be carried: which condition, how many, and what would narrow it.
import type { GraphQLError } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import type { AskGroups, GroupsQuestion } from './ask-groups.js';
import { countKeys, type AskKeys, type KeysQuestion } from './ask-keys.js';
import type { UnresolvedKey } from './filter-tree.js';

/**
 * @param unresolvedKeys of a filter that could not be resolved
 * @param field such as `placements`, in whose arguments the unresolved keys are
 */
export async function filterTooBroad(
  unresolvedKeys: readonly UnresolvedKey[],
  field: string,
  { ask, keyLimit }: { readonly ask: AskKeys; readonly keyLimit: number },
): Promise<GraphQLError> {
  const open = openGaps(unresolvedKeys);
  const unresolvedKey = open.at(-1);
  const question = unresolvedKey?.tooMany ?? unresolvedKey?.tooManyBeside;
  if (unresolvedKey === undefined || question === undefined) throw new Error('nothing was asked in vain');
  const [matched, beside] = await Promise.all([
    countKeys(ask, question),
    unresolvedKey.tooManyBeside && hasConditions(unresolvedKey.tooManyBeside.where)
      ? countKeys(ask, unresolvedKey.tooManyBeside)
      : undefined,
  ]);
  const condition = `${field}(${unresolvedKey.label})`;
  const outer = open.slice(0, -1).map(({ label }) => `beside \`${field}(${label})\``);
  const advice =
    beside === undefined
      ? `Narrow it, or add conditions ${['beside it', ...outer].join(' or ')}`
      : [
          `The conditions beside it leave ${amount(beside)} to choose from: narrow it or them`,
          ...outer.map((place) => `or add conditions ${place}`),
        ].join(', ');
  return graphError(
    'FILTER_TOO_BROAD',
    `\`${condition}\` matches ${amount(matched)} of ${question.keySet.entity}; at most ${amount(keyLimit)} can be handed from one subgraph to another. ${advice}.`,
    { condition, matched, limit: keyLimit },
  );
}

/** @param condition such as `placements(orderBy.person)` */
export function orderTooBroad(
  condition: string,
  question: KeysQuestion,
  ask: AskKeys,
): Promise<GraphQLError> {
  return occurringTooBroad(condition, 'order', question, ask);
}

/** @param condition such as `placementStatistics(groupByNeighbour.person)` */
export function groupsTooBroad(
  condition: string,
  question: KeysQuestion,
  ask: AskKeys,
): Promise<GraphQLError> {
  return occurringTooBroad(condition, 'group', question, ask);
}

const past = { order: 'ordered', group: 'grouped' } as const;

async function occurringTooBroad(
  condition: string,
  verb: 'order' | 'group',
  question: KeysQuestion,
  ask: AskKeys,
): Promise<GraphQLError> {
  const { limit, keySet } = question;
  const matched = await countKeys(ask, question);
  return graphError(
    'FILTER_TOO_BROAD',
    `\`${condition}\` would ${verb} by ${amount(matched)} of ${keySet.entity}; at most ${amount(limit)} can be ${past[verb]} across subgraphs. Narrow the \`where\` beside it.`,
    { condition, matched, limit },
  );
}

/** Where the groups themselves have too many keys: nobody knows which occur, or each is in many groups. */
export async function groupsTooLarge(
  condition: string,
  question: GroupsQuestion,
  ask: AskGroups,
): Promise<GraphQLError> {
  const { limit, grouping, keys } = question;
  const { matched = limit + 1 } = await ask({ ...question, limit: 1, counts: true });
  const advice =
    keys === undefined
      ? `They are all that ${grouping.subgraph.name} knows, whatever the \`where\`: group by something else`
      : `One that is in several groups counts in each: narrow the \`where\` beside it`;
  return graphError(
    'FILTER_TOO_BROAD',
    `\`${condition}\` would group by ${amount(matched)} of ${grouping.entity}; at most ${amount(limit)} can be grouped across subgraphs. ${advice}.`,
    { condition, matched, limit },
  );
}

function amount(value: number): string {
  return value.toLocaleString('en-GB');
}

/** An unresolved key and those within it: an outer condition is not to blame for one within it. */
function openGaps(unresolvedKeys: readonly UnresolvedKey[]): UnresolvedKey[] {
  const unresolvedKey = unresolvedKeys.find(({ keys }) => keys === undefined);
  return unresolvedKey === undefined ? [] : [unresolvedKey, ...openGaps(unresolvedKey.innerGaps)];
}

function hasConditions(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return where !== undefined && where !== null;
  return Object.values(where).some(hasConditions);
}
