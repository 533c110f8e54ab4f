// A variable's value from the texts that an address gives for it: scalars as text, lists by repetition or commas, input
// objects as JSON. What comes out is a value of the type, or a word on what is wrong, which never repeats the value.
import {
  coerceInputValue,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLList,
} from 'graphql';
import { json, scalarReader } from './parameter-text.js';

export interface ValueProblem {
  readonly kind: 'repeated' | 'wrong';
  /** Where within the value, such as `.grade[1]`; empty for the whole of it. */
  readonly place: string;
}

export type ReadValue = { readonly value: unknown } | { readonly problem: ValueProblem };

/** @param texts at least one */
export function readValue(texts: readonly string[], type: GraphQLInputType): ReadValue {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (!isListType(nullable)) {
    const [text = '', ...more] = texts;
    if (more.length > 0) return { problem: { kind: 'repeated', place: '' } };
    return judged(readText(text, nullable), type);
  }
  return judged(readList(texts, nullable), type);
}

function readList(texts: readonly string[], type: GraphQLList<GraphQLInputType>): unknown {
  const item = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
  const items = texts.flatMap((text): readonly unknown[] => {
    const whole = text.trimStart().startsWith('[') ? json(text) : undefined;
    if (Array.isArray(whole)) return whole;
    if (isListType(item)) return [undefined];
    if (isInputObjectType(item)) return [json(text)];
    return text.split(',').map((part) => readText(part.trim(), item));
  });
  return items.includes(undefined) ? undefined : items;
}

function readText(text: string, type: GraphQLInputType): unknown {
  if (isInputObjectType(type)) return json(text);
  if (isEnumType(type)) return text;
  return scalarReader('name' in type ? type.name : '')(text);
}

/** What GraphQL says of a value. */
function judged(value: unknown, type: GraphQLInputType): ReadValue {
  const places: string[] = [];
  if (value !== undefined) {
    coerceInputValue(value, type, (path) => {
      places.push(path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`)).join(''));
    });
    if (places.length === 0) return { value };
  }
  const [place = ''] = places;
  return { problem: { kind: 'wrong', place } };
}
