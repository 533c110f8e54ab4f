// How many lines a document may have: the place of each of its errors is found by counting lines.
import type { LimitRule } from '../limit-rule.js';

export const lines: LimitRule<'source'> = {
  name: 'lines',
  setting: 'LIMIT_LINES',
  default: 20_000,
  range: [100, 1_000_000],
  unit: 'lines in a document',
  code: 'OPERATION_TOO_LARGE',
  subject: 'source',
  excess: (source, limit) => {
    let count = 0;
    for (const _end of source.matchAll(/\r\n|[\n\r]/g)) {
      count += 1;
      if (count === limit)
        return `The document has more than ${String(limit)} lines. Leave out empty lines, or ask in several operations.`;
    }
    return undefined;
  },
};
