// How many objects an answer may hold, estimated before anything is asked: pages within pages multiply.
import type { LimitRule } from '../limit-rule.js';

export const rows: LimitRule<'rows'> = {
  name: 'rows',
  setting: 'LIMIT_ROWS',
  default: 250_000,
  range: [100, 100_000_000],
  unit: 'objects in an answer, by estimate',
  code: 'OPERATION_TOO_EXPENSIVE',
  subject: 'rows',
  excess: (estimate, limit) =>
    estimate.rows > limit
      ? `The answer may hold ${count(estimate.rows)} objects; ${count(limit)} are allowed. Most of them come from ${estimate.heaviest()}. Ask there for fewer with \`first\`, narrow it with \`where\`, or ask in several operations.`
      : undefined,
};

function count(number: number): string {
  return number >= Number.MAX_SAFE_INTEGER
    ? 'more than 9,000,000,000,000,000'
    : number.toLocaleString('en-GB');
}
