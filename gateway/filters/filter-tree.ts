// A filter on its way from what clients write to what a subgraph takes: the subgraph's own words, with unresolved keys
// where those of another subgraph are to come.
import { getNamedType, isInputObjectType, isListType, getNullableType, type GraphQLInputType } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import type { KeysQuestion } from './ask-keys.js';
import type { JoinFilter, JoinFilters } from './join-filters.js';

export type FilterNode = FilterObject | FilterList | FilterValue | FilterKeys;

export interface FilterObject {
  readonly kind: 'object';
  /** The input type. */
  readonly type: string;
  readonly fields: Map<string, FilterNode>;
  readonly parent: Parent | undefined;
  /** What is known to hold for every row that matters here, in the subgraph's words; from further out. */
  known?: Readonly<Record<string, unknown>> | undefined;
}

interface FilterList {
  readonly kind: 'list';
  readonly items: readonly FilterNode[];
}

interface FilterValue {
  readonly kind: 'value';
  readonly value: unknown;
}

/** A field that takes keys: those that are in all of its parts. */
interface FilterKeys {
  readonly kind: 'keys';
  readonly parts: (readonly string[] | UnresolvedKey)[];
}

/** Where an object stands: in which field of which other. */
interface Parent {
  readonly object: FilterObject;
  readonly field: string;
}

/** Keys that are still to be asked for. */
export interface UnresolvedKey {
  readonly joinFilter: JoinFilter;
  /** Where it stands, for messages: `where.person`. */
  readonly label: string;
  /** The object that has the field for the keys. */
  readonly object: FilterObject;
  /** The neighbour's filter. */
  readonly inner: FilterObject;
  /** The unresolved keys of the neighbour's filter itself. */
  readonly innerGaps: readonly UnresolvedKey[];
  keys?: readonly string[];
  /** What the neighbour was asked last, where it had more keys than the limit. */
  tooMany?: KeysQuestion;
  /** What was asked last about the conditions beside it, where those left more keys than the limit. */
  tooManyBeside?: KeysQuestion;
}

export interface FilterTree {
  readonly root: FilterNode;
  /** Not those within other unresolved keys. */
  readonly unresolvedKeys: readonly UnresolvedKey[];
}

/**
 * @param value as clients write it, coerced
 * @param type its type in the schema that clients see
 * @param label the argument's name
 * @throws GraphQLError FILTER_TOO_LARGE where it has too many join filters
 */
export function filterTree(
  value: unknown,
  type: GraphQLInputType,
  label: string,
  joinFilters: JoinFilters,
): FilterTree {
  return readTree(value, type, label, { joinFilters, depth: 0, all: { count: 0 } });
}

/** Every level may have to be asked twice, so the questions of one filter are bounded by these. */
const mostLevels = 8;
const mostJoins = 50;

interface Reading {
  readonly joinFilters: JoinFilters;
  /** How many join filters enclose this one. */
  readonly depth: number;
  /** The join filters of the whole argument. */
  readonly all: { count: number };
}

interface TreeReading extends Reading {
  readonly unresolvedKeys: UnresolvedKey[];
}

function readTree(value: unknown, type: GraphQLInputType, label: string, reading: Reading): FilterTree {
  const unresolvedKeys: UnresolvedKey[] = [];
  return { root: treeOf(value, type, undefined, label, { ...reading, unresolvedKeys }), unresolvedKeys };
}

function treeOf(
  value: unknown,
  type: GraphQLInputType,
  parent: Parent | undefined,
  label: string,
  reading: TreeReading,
): FilterNode {
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value)) {
    const items = (value as unknown[]).map((item) => treeOf(item, nullable.ofType, parent, label, reading));
    return items.some(({ kind }) => kind === 'object') ? { kind: 'list', items } : { kind: 'value', value };
  }
  const input = getNamedType(nullable);
  if (!isInputObjectType(input) || typeof value !== 'object' || value === null)
    return { kind: 'value', value };
  const object: FilterObject = { kind: 'object', type: input.name, fields: new Map(), parent };
  const own = reading.joinFilters.of(input.name);
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined || own.some(({ field }) => field === name)) continue;
    const innerType = input.getFields()[name]?.type;
    if (innerType === undefined) continue;
    object.fields.set(name, treeOf(inner, innerType, { object, field: name }, `${label}.${name}`, reading));
  }
  for (const joinFilter of own) {
    const inner = (value as Record<string, unknown>)[joinFilter.field];
    const innerType = input.getFields()[joinFilter.field]?.type;
    // To clients null is the same as left out.
    if (inner === undefined || inner === null || innerType === undefined) continue;
    addGap(object, joinFilter, inner, innerType, `${label}.${joinFilter.field}`, reading);
  }
  return object;
}

function addGap(
  object: FilterObject,
  joinFilter: JoinFilter,
  value: unknown,
  type: GraphQLInputType,
  label: string,
  { unresolvedKeys, ...reading }: TreeReading,
): void {
  reading.all.count += 1;
  if (reading.depth >= mostLevels || reading.all.count > mostJoins) {
    throw graphError(
      'FILTER_TOO_LARGE',
      `An argument has at most ${mostJoins} join filters, ${mostLevels} of them within each other; \`${label}\` is one too many. Use fewer conditions on other subgraphs.`,
    );
  }
  const { root: inner, unresolvedKeys: innerGaps } = readTree(value, type, label, {
    ...reading,
    depth: reading.depth + 1,
  });
  if (inner.kind !== 'object') return;
  const unresolvedKey: UnresolvedKey = { joinFilter, label, object, inner, innerGaps };
  unresolvedKeys.push(unresolvedKey);
  const beside = object.fields.get(joinFilter.keysField);
  if (beside?.kind === 'keys') beside.parts.push(unresolvedKey);
  else {
    const given = beside?.kind === 'value' && Array.isArray(beside.value) ? [beside.value as string[]] : [];
    object.fields.set(joinFilter.keysField, { kind: 'keys', parts: [...given, unresolvedKey] });
  }
}

/** Whether nothing is missing any more. */
export function isWhole(node: FilterNode): boolean {
  switch (node.kind) {
    case 'value':
      return true;
    case 'keys':
      return node.parts.every((part) => keysOfPart(part) !== undefined);
    case 'list':
      return node.items.every(isWhole);
    case 'object':
      return [...node.fields.values()].every(isWhole);
  }
}

/** The filter in the subgraph's words. To be asked only of what is whole. */
export function written(node: FilterNode): unknown {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'keys':
      return inAll(node.parts.map((part) => keysOfPart(part) ?? []));
    case 'list':
      return node.items.map(written);
    case 'object':
      return Object.fromEntries([...node.fields].map(([name, inner]) => [name, written(inner)]));
  }
}

/** Conditions that every row has to meet which the whole filter lets through: those without unresolved keys. */
export function knownConditions(object: FilterObject): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const [name, inner] of object.fields) {
    if (isWhole(inner)) known[name] = written(inner);
    else if (inner.kind === 'keys') {
      const parts = inner.parts.map(keysOfPart).filter((part) => part !== undefined);
      if (parts.length > 0) known[name] = inAll(parts);
    } else if (inner.kind === 'list' && name === 'and') {
      known[name] = inner.items.map((item) =>
        item.kind === 'object' ? knownConditions(item) : written(item),
      );
    }
  }
  return known;
}

function keysOfPart(part: readonly string[] | UnresolvedKey): readonly string[] | undefined {
  return 'joinFilter' in part ? part.keys : part;
}

function inAll(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return others.reduce<readonly string[]>((kept, list) => among(kept, list), first);
}

/** The keys of a list that are in another as well. */
export function among(keys: readonly string[], others: readonly string[]): readonly string[] {
  const wanted = new Set(others);
  return keys.filter((key) => wanted.has(key));
}
