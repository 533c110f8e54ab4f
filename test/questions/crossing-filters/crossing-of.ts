// Which fields of an operation's filters cross from one subgraph to another.
import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Crossings, KeySet } from './crossings.js';

export interface Crossing {
  readonly keySet: KeySet;
  /** The field that takes the keys. */
  readonly keysField: string;
  /** Whether that is a field of the filter itself, which may stand there already. */
  readonly isOwnKey: boolean;
}

/** The crossing that a field of a filter is, as clients are to see it; undefined where it is none. */
export function crossingOf(
  { name: input }: GraphQLInputObjectType,
  field: string,
  { keySets, keysFields }: Crossings,
): Crossing | undefined {
  const own = keysFields.filter((candidate) => candidate.input === input);
  for (const { field: keysField, entity, as } of own) {
    const name = as === undefined ? field : undefined;
    if (as !== undefined && as !== field) continue;
    const keySet = keySets.find((candidate) => candidate.entity === entity && candidate.as === name);
    if (keySet) return { keySet, keysField, isOwnKey: as === undefined };
  }
  return undefined;
}

/** Whether an operation filters across subgraphs anywhere. */
export function crossesSubgraphs(
  document: DocumentNode,
  presented: GraphQLSchema,
  crossings: Crossings,
): boolean {
  const types = new TypeInfo(presented);
  let crosses = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OBJECT_FIELD]: ({ name }) => {
        const input = getNamedType(types.getParentInputType());
        crosses ||= isInputObjectType(input) && crossingOf(input, name.value, crossings) !== undefined;
      },
    }),
  );
  return crosses;
}
