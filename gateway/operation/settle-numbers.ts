// Numbers of a request's variables that JavaScript would change: they become doubles where their type is a double, and are
// refused where the type may hold more, since nobody would see that another number was sent on.
import {
  GraphQLID,
  Kind,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { InexactNumber, isInexact } from './exact-json.js';

export interface RefusedNumber {
  readonly definition: VariableDefinitionNode;
  readonly message: string;
}

type Values = Record<string | number, unknown>;

/** Settles them in place. @returns those that are refused */
export function settleNumbers(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): readonly RefusedNumber[] {
  const refused: RefusedNumber[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const refuse = (place: string): void => {
      const at = place === name ? '' : ` at "${place}"`;
      const message = `Variable "$${name}" has a number${at} with more digits than can be kept. Send it as a string if its type allows that, or write it into the document.`;
      refused.push({ definition, message });
    };
    settle(variables, name, typeOf(schema, definition), name, refuse);
  }
  return refused;
}

function typeOf(schema: GraphQLSchema, { type }: VariableDefinitionNode): GraphQLInputType | undefined {
  // The three kinds of type are three signatures to TypeScript.
  if (type.kind === Kind.NAMED_TYPE) return typeFromAST(schema, type) as GraphQLInputType | undefined;
  return typeFromAST(schema, type as never) as GraphQLInputType | undefined;
}

/** @param type undefined within a custom scalar, whose values have no types of their own */
function settle(
  holder: object,
  key: string | number,
  type: GraphQLInputType | undefined,
  place: string,
  refuse: (place: string) => void,
): void {
  const value = Object.hasOwn(holder, key) ? (holder as Values)[key] : undefined;
  if (!isInexact(value)) return;
  const nullable = type && getNullableType(type);
  if (value instanceof InexactNumber) {
    const item = itemOf(nullable);
    const mayHoldMore = item === undefined || item === GraphQLID || isCustomScalar(item);
    if (mayHoldMore) refuse(place);
    else (holder as Values)[key] = value.double;
    return;
  }
  if (Array.isArray(value)) {
    const item = isListType(nullable) ? nullable.ofType : nullable;
    for (const index of value.keys()) settle(value, index, item, `${place}[${index}]`, refuse);
    return;
  }
  const fields = isInputObjectType(nullable) ? nullable.getFields() : undefined;
  for (const name of Object.keys(value as object))
    settle(value as object, name, fields?.[name]?.type, `${place}.${name}`, refuse);
}

/** One value stands for a list of it. */
function itemOf(type: GraphQLInputType | undefined): GraphQLInputType | undefined {
  return isListType(type) ? itemOf(getNullableType(type.ofType)) : type;
}

function isCustomScalar(type: GraphQLInputType): boolean {
  return isScalarType(type) && !isSpecifiedScalarType(type);
}
