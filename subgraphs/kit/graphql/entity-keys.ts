// Checks what names an entity before anything is looked up by it: the type, and the fields of one of its keys.
import {
  getNullableType,
  GraphQLID,
  isEnumType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GraphQLError } from 'graphql';
import { graphError } from '../../../schema/errors/graph-error.js';

type Fields = Readonly<Record<string, unknown>>;

/** A field of a key, and what it may be. */
interface KeyField {
  readonly name: string;
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** The fields that it is made of, where it is an object. */
  readonly below?: readonly KeyField[];
}

type Key = readonly KeyField[];

/** A representation with its keys as they are looked up by, or what is wrong with it. */
export type CheckRepresentation = (representation: unknown, position: number) => Fields | GraphQLError;

/** @param types the entities that the subgraph can find */
export function entityChecks(schema: GraphQLSchema, types: readonly string[]): CheckRepresentation {
  const keys = new Map(
    types.map((name) => {
      const type = schema.getType(name);
      return [name, isObjectType(type) ? keysOf(type) : []];
    }),
  );
  return (representation, position) => {
    const place = `Representation ${String(position)}`;
    if (!isObject(representation)) return refused(`${place} is ${kindOf(representation)}, not an object.`);
    const name = representation['__typename'];
    if (typeof name !== 'string') return refused(`${place} has no \`__typename\`, the name of an entity.`);
    const known = keys.get(name);
    if (known === undefined)
      return refused(
        `${place} is of the type \`${name.slice(0, 100)}\`, which is no entity here. Entities are ${types.join(', ')}.`,
      );
    const problem = problemOf(representation, known);
    return problem === undefined
      ? withTextKeys(representation, known)
      : refused(`${place} is no \`${name}\`: ${problem}`);
  };
}

function refused(message: string): GraphQLError {
  return graphError('BAD_USER_INPUT', message);
}

function keysOf(type: GraphQLObjectType): Key[] {
  return (type.astNode?.directives ?? []).flatMap(({ name, arguments: given }) => {
    const fields = given?.find((argument) => argument.name.value === 'fields')?.value;
    if (!/^(federation__)?key$/.test(name.value) || fields?.kind !== Kind.STRING) return [];
    const [operation] = parse(`{ ${fields.value} }`).definitions as [OperationDefinitionNode];
    return [fieldsOf(type, operation.selectionSet)];
  });
}

function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode): KeyField[] {
  return selections.flatMap((selection): KeyField[] => {
    if (selection.kind !== Kind.FIELD) return [];
    const name = selection.name.value;
    const field = getNullableType(type.getFields()[name]?.type);
    if (isObjectType(field) && selection.selectionSet !== undefined)
      return [
        { name, expected: 'an object', fits: isObject, below: fieldsOf(field, selection.selectionSet) },
      ];
    if (isEnumType(field)) {
      const names = field.getValues().map((value) => value.name);
      return [
        { name, expected: `one of ${names.join(', ')}`, fits: (value) => names.includes(String(value)) },
      ];
    }
    if (field === GraphQLID) return [{ name, expected: 'text', fits: isIdentifier }];
    return [{ name, expected: 'text', fits: (value) => typeof value === 'string' }];
  });
}

/** Text, or a whole number that is surely the one that was sent. */
function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

/** What is wrong with the keys of a representation; undefined where it has all of one. */
function problemOf(representation: Fields, keys: readonly Key[]): string | undefined {
  let isWhole = false;
  for (const key of keys) {
    const { problem, isMissing } = judged(representation, key, '');
    if (problem !== undefined) return problem;
    isWhole ||= !isMissing;
  }
  if (isWhole) return undefined;
  const names = keys.map((key) => key.map(({ name }) => `\`${name}\``).join(', '));
  return `it needs ${names.join(' or ')}, not null.`;
}

function judged(fields: Fields, key: Key, path: string): { problem?: string; isMissing: boolean } {
  let isMissing = false;
  for (const { name, expected, fits, below } of key) {
    const value = fields[name];
    if (value === null || value === undefined) isMissing = true;
    else if (!fits(value))
      return { problem: `its key \`${path}${name}\` is ${kindOf(value)}; send ${expected}.`, isMissing };
    else if (below !== undefined) {
      const inner = judged(value as Fields, below, `${path}${name}.`);
      if (inner.problem !== undefined) return inner;
      isMissing ||= inner.isMissing;
    }
  }
  return { isMissing };
}

/** Identifiers may be sent as numbers, as in any argument; they are looked up as text. */
function withTextKeys(representation: Fields, keys: readonly Key[]): Fields {
  let text = representation;
  for (const key of keys)
    for (const { name } of key)
      if (typeof text[name] === 'number') text = { ...text, [name]: String(text[name]) };
  return text;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shape of a value, without what it says. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
