// How many values an answer may hold, estimated before anything is asked: many fields of many objects multiply.
import type { LimitRule } from '../limit-rule.js';
import { shownCount } from '../shown-count.js';

export const values: LimitRule<'estimate'> = {
  name: 'values',
  setting: 'LIMIT_VALUES',
  default: 500_000,
  range: [1_000, 100_000_000],
  unit: 'values of fields in an answer, by estimate',
  code: 'OPERATION_TOO_EXPENSIVE',
  subject: 'estimate',
  excess: (estimate, limit) =>
    estimate.values > limit
      ? `The answer may hold ${shownCount(estimate.values)} values of fields; ${shownCount(limit)} are allowed. Most of them come from ${estimate.heaviest('values')}. Select fewer fields there, ask for fewer with \`first\`, or ask in several operations.`
      : undefined,
};
