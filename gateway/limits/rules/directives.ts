// How many directives an operation may have: each is validated, and each condition makes another shape of answer.
import { foldSelections, sum } from '../../operation/fold-selections.js';
import type { LimitRule } from '../limit-rule.js';

export const directives: LimitRule<'document'> = {
  name: 'directives',
  setting: 'LIMIT_DIRECTIVES',
  default: 1_000,
  range: [0, 1_000_000],
  unit: 'directives, with fragments written out',
  code: 'OPERATION_TOO_LARGE',
  subject: 'document',
  excess: (document, limit) => {
    const count = foldSelections(document, {
      weigh: ({ directives: given = [] }, below) => given.length + below,
      combine: sum,
    });
    return count > limit
      ? `With its fragments written out the operation has more than ${String(limit)} directives. Ask in several operations.`
      : undefined;
  },
};
