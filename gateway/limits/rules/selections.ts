// How many selections an operation may have with its fragments written out. A short document can have very many: each
// fragment that spreads the next one twice doubles them.
import { foldSelections, sum } from '../../operation/fold-selections.js';
import type { LimitRule } from '../limit-rule.js';

export const selections: LimitRule<'document'> = {
  name: 'selections',
  setting: 'LIMIT_SELECTIONS',
  default: 20_000,
  range: [100, 1_000_000],
  unit: 'selections, with fragments written out',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: (document, limit) => {
    const count = foldSelections(document, {
      weigh: (_selection, below) => 1 + below,
      combine: sum,
    });
    return count > limit
      ? `With its fragments written out the operation has more than ${String(limit)} selections. Ask in several operations.`
      : undefined;
  },
};
