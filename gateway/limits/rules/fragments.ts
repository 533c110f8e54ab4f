// How many fragments a document may have: validation compares the fields of each with those of the others.
import { Kind } from 'graphql';
import type { LimitRule } from '../limit-rule.js';

export const fragments: LimitRule<'document'> = {
  name: 'fragments',
  setting: 'LIMIT_FRAGMENTS',
  default: 500,
  range: [0, 10_000],
  unit: 'named fragments in a document',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: ({ definitions }, limit) =>
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length > limit
      ? `The document has more than ${String(limit)} fragments. Ask in several operations.`
      : undefined,
};
