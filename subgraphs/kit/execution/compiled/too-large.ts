// The error of an answer that is too large: where it became so, and what would make it smaller.
import type { GraphQLError } from 'graphql';
import { graphError } from '../../../../schema/errors/graph-error.js';
import type { AnswerTooLarge, Exceeded } from './answer-limits.js';
import type { FieldOfAnswer, Place } from './place.js';

const named: Readonly<Record<Exceeded, (limit: string) => string>> = {
  objects: (limit) => `has more than ${limit} objects`,
  rows: (limit) => `takes more than ${limit} rows of the database`,
  bytes: (limit) => `has more than ${limit} bytes`,
};

/** @param place where the limit was reached */
export function tooLargeError({ exceeded, limit }: AnswerTooLarge, place: Place): GraphQLError {
  const fields = fieldsTo(place);
  const path = fields.map(({ definition }) => definition.name).join('.');
  return tooLarge(exceeded, limit, path === '' ? '' : ` at \`${path}\``, narrowing(fields));
}

/** For an answer that is found to be too large when it is written as a whole. */
export function tooManyBytes(limit: number): GraphQLError {
  return tooLarge('bytes', limit, '', narrowing([]));
}

function tooLarge(exceeded: Exceeded, limit: number, where: string, advice: string): GraphQLError {
  return graphError(
    'ANSWER_TOO_LARGE',
    `The answer ${named[exceeded](limit.toLocaleString('en-GB'))}${where}. ${advice}`,
  );
}

function fieldsTo(place: Place): FieldOfAnswer[] {
  const fields: FieldOfAnswer[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent)
    if (at.key !== undefined && at.field !== undefined) fields.unshift(at.field);
  return fields;
}

function narrowing(fields: readonly FieldOfAnswer[]): string {
  const paged = fields.filter(({ definition }) => definition.args.some(({ name }) => name === 'first'));
  const names = [...new Set(paged.map(({ definition }) => `\`${definition.name}\``))];
  if (names.length === 0) return 'Ask for fewer fields or entities at a time, in several operations.';
  return `Lower \`first\` of ${names.join(' and ')}, filter them, or ask in several operations.`;
}
