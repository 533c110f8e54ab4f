// How many tokens a document may have: parsing and everything after it takes time for each.
import { Lexer, Source, TokenKind } from 'graphql';
import type { LimitRule } from '../limit-rule.js';
import { nextToken } from '../next-token.js';

export const tokens: LimitRule<'source'> = {
  name: 'tokens',
  setting: 'LIMIT_TOKENS',
  default: 15_000,
  range: [100, 200_000],
  unit: 'tokens in a document',
  code: 'OPERATION_TOO_LARGE',
  subject: 'source',
  excess: (source, limit) => {
    // A token has at least one character.
    if (source.length <= limit) return undefined;
    const lexer = new Lexer(new Source(source));
    for (let count = 0; ; count += 1) {
      const token = nextToken(lexer);
      if (token === undefined || token.kind === TokenKind.EOF) return undefined;
      if (count === limit)
        return `The document has more than ${String(limit)} tokens. Ask in several operations.`;
    }
  },
};
