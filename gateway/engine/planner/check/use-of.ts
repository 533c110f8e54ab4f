// A field with its arguments as text, the same for all ways to write the same.
import {
  GraphQLID,
  GraphQLFloat,
  Kind,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { Use } from './known.js';

const none: ReadonlySet<string> = new Set();

/**
 * @param definition the field where it is known: planners write some values in another way of their type
 * @param leftOut arguments that the operation knows nothing of
 */
export function useOf(
  { name, arguments: given = [] }: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
  leftOut: ReadonlySet<string> = none,
): Use {
  const counted = given.filter((argument) => !leftOut.has(argument.name.value));
  if (counted.length === 0) return name.value;
  const typeOf = (wanted: string): GraphQLInputType | undefined =>
    definition?.args.find((argument) => argument.name === wanted)?.type;
  const written = counted.map(
    (argument) => `${argument.name.value}: ${valueText(argument.value, typeOf(argument.name.value))}`,
  );
  return `${name.value}(${written.sort().join(', ')})`;
}

function valueText(value: ValueNode, given: GraphQLInputType | undefined): string {
  const type = isNonNullType(given) ? given.ofType : given;
  if (value.kind === Kind.VARIABLE) return `$${value.name.value}`;
  if (value.kind === Kind.NULL) return 'null';
  if (isListType(type)) {
    const items = value.kind === Kind.LIST ? value.values : [value];
    return `[${items.map((item) => valueText(item, type.ofType)).join(', ')}]`;
  }
  if (value.kind === Kind.LIST)
    return `[${value.values.map((item) => valueText(item, undefined)).join(', ')}]`;
  if (value.kind === Kind.OBJECT) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const written = value.fields.map(
      ({ name, value: inner }) => `${name.value}: ${valueText(inner, fields[name.value]?.type)}`,
    );
    return `{${written.sort().join(', ')}}`;
  }
  if (type === GraphQLID && (value.kind === Kind.INT || value.kind === Kind.STRING))
    return JSON.stringify(value.value);
  if (type === GraphQLFloat && (value.kind === Kind.INT || value.kind === Kind.FLOAT))
    return String(Number(value.value));
  return value.kind === Kind.STRING ? JSON.stringify(value.value) : print(value);
}

/** The name of the field of a use. */
export function fieldOf(use: Use): string {
  return use.split('(')[0] ?? use;
}
