// What filters, orders and groups across subgraphs ask of neighbours, as operations.
import { isObject } from '../operation/is-object.js';
import type { SubgraphInput } from '../transport/subgraph-transport.js';
import type { AskGroups, GroupsAnswer } from './ask-groups.js';
import type { AskKeys, KeysAnswer } from './ask-keys.js';
import type { KeyGrouping } from './group-offers.js';
import {
  createHiddenFieldAsker,
  type AskHiddenField,
  type AskingReport,
  type HiddenField,
} from './hidden-field-asker.js';
import { createKeptKeySets } from './kept-key-sets.js';
import { createLongAnswers } from './long-answers.js';
import type { KeySet } from './offers.js';

/** Whom the filters of one request ask. */
export interface AskNeighbours {
  readonly keys: AskKeys;
  readonly groups: AskGroups;
}

/** Asks on behalf of one request. */
export type NeighbourAsker = (request: Pick<SubgraphInput, 'headers' | 'signal' | 'trace'>) => AskNeighbours;

export function createNeighbourAsker(
  reach: Parameters<typeof createHiddenFieldAsker>[0],
  report: AskingReport,
): NeighbourAsker {
  const askerOf = createHiddenFieldAsker(reach, report);
  const keySetField = remembered(fieldOfKeySet);
  const groupingField = remembered(fieldOfGrouping);
  const withoutVainTrials = createLongAnswers();
  const unlessKept = createKeptKeySets();
  return (request) => {
    const ask: AskHiddenField = askerOf(request);
    return {
      keys: unlessKept(
        withoutVainTrials(async ({ keySet, where, keys, orderBy, limit, unless, counts = false }) => {
          const variables = { where, limit, counts, ...given({ keys, orderBy, unless }) };
          const answer = await ask(keySetField(keySet), variables);
          // Whoever gives more than was asked for does not get more handed over.
          return answer.keys.length > limit ? { ...answer, isTruncated: true } : answer;
        }),
      ),
      groups: ({ grouping, by, keys, limit, counts = false }) =>
        ask(groupingField(grouping), { by, limit, counts, ...given({ keys }) }),
    };
  };
}

function fieldOfKeySet(keySet: KeySet): HiddenField<KeysAnswer> {
  const { field, subgraph, where, orderBy, isVersioned, hasSortTexts } = keySet;
  const [ordered, order] =
    orderBy === undefined ? ['', ''] : [`, $orderBy: ${orderBy}`, ', orderBy: $orderBy'];
  const sortTexts = hasSortTexts ? ' sortTexts' : '';
  const [versioned, unless, version] = isVersioned
    ? [', $unless: String', ', unless: $unless', ' version']
    : ['', '', ''];
  return {
    subgraph,
    operationName: 'Keys',
    query: `query Keys($where: ${where}!, $keys: [ID!], $limit: Int!, $counts: Boolean!${ordered}${versioned}) { asked: ${field}(where: $where, keys: $keys, limit: $limit${order}${unless}) { keys isTruncated matched @include(if: $counts)${sortTexts}${version} } }`,
    isAnswer: isKeysAnswer,
  };
}

function fieldOfGrouping({ field, subgraph, by }: KeyGrouping): HiddenField<GroupsAnswer> {
  return {
    subgraph,
    operationName: 'Groups',
    query: `query Groups($by: ${by}!, $keys: [ID!], $limit: Int!, $counts: Boolean!) { asked: ${field}(by: $by, keys: $keys, limit: $limit) { groups { value label keys } isTruncated matched @include(if: $counts) } }`,
    isAnswer: isGroupsAnswer,
  };
}

function isKeysAnswer(answer: unknown): answer is KeysAnswer {
  return (
    isObject(answer) &&
    isListOf(answer['keys'], isText) &&
    isLimited(answer) &&
    (answer['version'] === undefined || isText(answer['version'])) &&
    isPlaces(answer['sortTexts'], answer['keys'] as readonly unknown[])
  );
}

function isPlaces(sortTexts: unknown, { length }: readonly unknown[]): boolean {
  if (sortTexts === undefined || sortTexts === null) return true;
  return isListOf(sortTexts, isText) && (sortTexts as readonly unknown[]).length === length;
}

function isGroupsAnswer(answer: unknown): answer is GroupsAnswer {
  const isGroup = (group: unknown): boolean =>
    isObject(group) && isText(group['value']) && isListOf(group['keys'], isText);
  return isObject(answer) && isListOf(answer['groups'], isGroup) && isLimited(answer);
}

function isLimited({ isTruncated, matched }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof isTruncated === 'boolean' &&
    (matched === undefined || (typeof matched === 'number' && matched >= 0))
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What is set; a variable that is not given is not the same as null. */
function given(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, Made>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const made = make(from);
    known.set(from, made);
    return made;
  };
}
