// An operation with filters that cross made into one without: each is put to the subgraph that can answer it, innermost
// first, and the keys it gives take its place. Everything else stays as the file has it.
import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ConstObjectFieldNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ObjectFieldNode,
  type ObjectValueNode,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { crossingOf } from './crossing-of.js';
import type { Crossings, KeySet } from './crossings.js';
import { withoutUnusedVariables } from './unused-variables.js';

/** Asks a subgraph which keys match a filter. */
export type AskForKeys = (keySet: KeySet, where: unknown) => Promise<readonly string[]>;

/**
 * The operation with keys in place of every filter that crosses.
 *
 * @param document one operation, written in the presented schema
 * @param presented the public schema as clients are to see it
 */
export async function withKeys(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  presented: GraphQLSchema,
  crossings: Crossings,
  ask: AskForKeys,
): Promise<DocumentNode> {
  const [operation] = document.definitions as [OperationDefinitionNode];
  const { coerced, errors } = getVariableValues(presented, operation.variableDefinitions ?? [], variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const replace = replacer(crossings, (keySet, where) => ask(keySet, valueFromASTUntyped(where, coerced)));
  const replaced = new Map<ArgumentNode, ValueNode>();
  for (const [argument, type] of argumentsOf(document, presented))
    replaced.set(argument, await replace(argument.value, type));
  const changed = visit(document, {
    [Kind.ARGUMENT]: (argument: ArgumentNode) => ({
      ...argument,
      value: replaced.get(argument) ?? argument.value,
    }),
  });
  return withoutUnusedVariables(changed);
}

function argumentsOf(document: DocumentNode, schema: GraphQLSchema): [ArgumentNode, GraphQLInputType][] {
  const types = new TypeInfo(schema);
  const found: [ArgumentNode, GraphQLInputType][] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.ARGUMENT]: (argument) => {
        const type = types.getInputType();
        if (type) found.push([argument, type]);
      },
    }),
  );
  return found;
}

type Replace = (value: ValueNode, type: GraphQLInputType) => Promise<ValueNode>;

function replacer(
  crossings: Crossings,
  keysOf: (keySet: KeySet, where: ValueNode) => Promise<readonly string[]>,
): Replace {
  const replace: Replace = async (value, type) => {
    const input = getNamedType(type);
    if (value.kind === Kind.LIST) {
      const values = await Promise.all(value.values.map((item) => replace(item, input)));
      return { ...value, values };
    }
    if (value.kind !== Kind.OBJECT || !isInputObjectType(input)) return value;
    const fields: ObjectFieldNode[] = [];
    const conditions: ObjectValueNode[] = [];
    for (const field of value.fields) {
      const known = input.getFields()[field.name.value];
      const inner = known ? await replace(field.value, known.type) : field.value;
      const crossing = crossingOf(input, field.name.value, crossings);
      if (crossing === undefined) fields.push({ ...field, value: inner });
      else {
        const keys = keysCondition(crossing.keysField, await keysOf(crossing.keySet, inner));
        if (crossing.isOwnKey) conditions.push({ kind: Kind.OBJECT, fields: [keys] });
        else fields.push(keys);
      }
    }
    return { ...value, fields: withConditions(fields, conditions) };
  };
  return replace;
}

function keysCondition(field: string, keys: readonly string[]): ConstObjectFieldNode {
  const values = keys.map((key) => ({ kind: Kind.STRING, value: key }) as const);
  return {
    kind: Kind.OBJECT_FIELD,
    name: { kind: Kind.NAME, value: field },
    value: { kind: Kind.LIST, values },
  };
}

/** The fields of a filter, with more that must hold beside them under `and`. */
function withConditions(
  fields: readonly ObjectFieldNode[],
  conditions: readonly ObjectValueNode[],
): ObjectFieldNode[] {
  if (conditions.length === 0) return [...fields];
  const and = fields.find(({ name }) => name.value === 'and');
  const values = [...(and?.value.kind === Kind.LIST ? and.value.values : []), ...conditions];
  const field: ObjectFieldNode = {
    kind: Kind.OBJECT_FIELD,
    name: { kind: Kind.NAME, value: 'and' },
    value: { kind: Kind.LIST, values },
  };
  return [...fields.filter((other) => other !== and), field];
}
