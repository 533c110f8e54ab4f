// What all code of one operation is written with.
import type { GraphQLObjectType } from 'graphql';
import type { CodeText } from './code-text.js';
import type { Mention, Reading } from './collect-fields.js';
import type { FieldOfAnswer, Place } from './place.js';

export interface Writing {
  readonly text: CodeText;
  readonly reading: Reading;
  readonly operation: FieldOfAnswer['operation'];
  /** Writes the function `(run, source, …indices)` that makes an object of the answer; gives its name. */
  object(type: GraphQLObjectType, place: Place, mentions: readonly Mention[]): string;
}

const numbers = new WeakMap<object, number>();
let numbered = 0;

/** The same text for mentions that ask for the same. */
export function signature(mentions: readonly Mention[]): string {
  return mentions.map(({ node, when }) => `${String(numberOf(node))}:${when.join('&')}`).join(',');
}

function numberOf(node: object): number {
  let number = numbers.get(node);
  if (number === undefined) numbers.set(node, (number = numbered += 1));
  return number;
}
