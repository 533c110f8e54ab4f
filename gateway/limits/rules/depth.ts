// How deep fields may nest, fragments written out: planning and answering go as deep.
import { Kind } from 'graphql';
import { foldSelections, largest } from '../../operation/fold-selections.js';
import type { LimitRule } from '../limit-rule.js';

export const depth: LimitRule<'document'> = {
  name: 'depth',
  setting: 'LIMIT_DEPTH',
  default: 100,
  range: [5, 1_000],
  unit: 'levels of fields, with fragments written out',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: (document, limit) => {
    const count = foldSelections(document, {
      weigh: ({ kind }, below) => (kind === Kind.FIELD ? 1 + below : below),
      combine: largest,
    });
    return count > limit
      ? `With its fragments written out the operation selects fields more than ${String(limit)} levels deep. Ask in several operations.`
      : undefined;
  },
};
