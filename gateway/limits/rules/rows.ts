// How many objects an answer may hold, estimated before anything is asked: pages within pages multiply.
import type { LimitRule } from '../limit-rule.js';
import { shownCount } from '../shown-count.js';

export const rows: LimitRule<'estimate'> = {
  name: 'rows',
  setting: 'LIMIT_ROWS',
  default: 250_000,
  range: [100, 100_000_000],
  unit: 'objects in an answer, by estimate',
  code: 'OPERATION_TOO_EXPENSIVE',
  subject: 'estimate',
  excess: (estimate, limit) =>
    estimate.rows > limit
      ? `The answer may hold ${shownCount(estimate.rows)} objects; ${shownCount(limit)} are allowed. Most of them come from ${estimate.heaviest('rows')}. Ask there for fewer with \`first\`, narrow it with \`where\`, or ask in several operations.`
      : undefined,
};
