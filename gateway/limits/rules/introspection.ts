// How much of the schema's description an answer may hold: one operation can ask for all of it again and again.
import type { LimitRule } from '../limit-rule.js';
import { shownCount } from '../shown-count.js';

export const introspection: LimitRule<'estimate'> = {
  name: 'introspection',
  setting: 'LIMIT_INTROSPECTION',
  default: 3,
  range: [1, 1_000],
  unit: 'times the whole schema, as the usual introspection query asks for it once',
  code: 'OPERATION_TOO_EXPENSIVE',
  subject: 'estimate',
  excess: ({ introspection: share }, limit) =>
    share > limit
      ? `The operation asks for ${shownCount(Math.ceil(share))} times as much of the schema as the usual introspection query; ${shownCount(limit)} times is allowed. Ask for each part of the schema once, without aliases.`
      : undefined,
};
