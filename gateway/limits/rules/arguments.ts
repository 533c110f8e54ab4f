// How many values the arguments of an operation may have: a long list costs subgraphs its length wherever it is used.
import type { LimitRule } from '../limit-rule.js';
import { shownCount } from '../shown-count.js';

export const argumentValues: LimitRule<'argumentValues'> = {
  name: 'arguments',
  setting: 'LIMIT_ARGUMENTS',
  default: 250_000,
  range: [1_000, 100_000_000],
  unit: 'values in arguments, with each variable counted wherever it is used',
  code: 'OPERATION_TOO_LARGE',
  subject: 'argumentValues',
  excess: (count, limit) =>
    count > limit
      ? `The arguments have ${shownCount(count)} values; ${shownCount(limit)} are allowed. Use a long list in fewer places, or ask in several operations.`
      : undefined,
};
