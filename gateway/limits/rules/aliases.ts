// How many aliases an operation may have: each asks for a field once more.
import { Kind } from 'graphql';
import { foldSelections, sum } from '../../operation/fold-selections.js';
import type { LimitRule } from '../limit-rule.js';

export const aliases: LimitRule<'document'> = {
  name: 'aliases',
  setting: 'LIMIT_ALIASES',
  default: 2_000,
  range: [0, 1_000_000],
  unit: 'aliases, with fragments written out',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: (document, limit) => {
    const count = foldSelections(document, {
      weigh: (selection, below) => (selection.kind === Kind.FIELD && selection.alias ? 1 + below : below),
      combine: sum,
    });
    return count > limit
      ? `With its fragments written out the operation has more than ${String(limit)} aliases. Ask in several operations.`
      : undefined;
  },
};
