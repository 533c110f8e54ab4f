// How deep brackets may nest in a document's text: the parser, and everything that walks over a document, goes as deep.
import { Lexer, Source, TokenKind } from 'graphql';
import type { LimitRule } from '../limit-rule.js';
import { nextToken } from '../next-token.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

export const nesting: LimitRule<'source'> = {
  name: 'nesting',
  setting: 'LIMIT_NESTING',
  default: 200,
  range: [20, 500],
  unit: 'levels of brackets in a document',
  code: 'OPERATION_TOO_LARGE',
  subject: 'source',
  excess: (source, limit) => {
    if (source.length <= limit) return undefined;
    const lexer = new Lexer(new Source(source));
    let depth = 0;
    for (;;) {
      const token = nextToken(lexer);
      if (token === undefined || token.kind === TokenKind.EOF) return undefined;
      if (opening.has(token.kind)) depth += 1;
      if (closing.has(token.kind)) depth -= 1;
      if (depth > limit)
        return `The document nests deeper than ${String(limit)} levels (line ${String(token.line)}). Ask in several operations.`;
    }
  },
};
