// How many fields an operation may have at its root: each is a request of its own to a subgraph.
import { Kind } from 'graphql';
import { foldSelections, sum } from '../../operation/fold-selections.js';
import type { LimitRule } from '../limit-rule.js';

export const rootFields: LimitRule<'document'> = {
  name: 'root-fields',
  setting: 'LIMIT_ROOT_FIELDS',
  default: 500,
  range: [1, 100_000],
  unit: 'fields at the root',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: (document, limit) => {
    const count = foldSelections(document, {
      weigh: ({ kind }, below) => (kind === Kind.FIELD ? 1 : below),
      combine: sum,
    });
    return count > limit
      ? `The operation has more than ${String(limit)} fields at its root. Ask in several operations.`
      : undefined;
  },
};
