// What a parameter must be, in words and with an example: "a date, for example 2026-06-15".
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Parameter } from './parameters.js';

const scalars: Readonly<Record<string, string>> = {
  Int: 'a whole number',
  Float: 'a number',
  Boolean: 'true or false',
  String: 'text',
  ID: 'an identifier',
  Date: 'a date',
  DateTime: 'a date and time in UTC',
};

export function mustBe({ type, example }: Pick<Parameter, 'type' | 'example'>): string {
  return `must be ${words(type)}, for example ${example}`;
}

function words(type: GraphQLInputType): string {
  if (isNonNullType(type)) return words(type.ofType);
  if (isListType(type))
    return `a list of ${String(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType)}`;
  if (isEnumType(type))
    return `one of ${type
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  if (isInputObjectType(type)) return `${type.name} as a JSON object`;
  return scalars[type.name] ?? `a ${type.name}`;
}
