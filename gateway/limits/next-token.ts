import type { Lexer, Token } from 'graphql';

/** The next token of a text; undefined where there is none: the parser will say what stands there instead. */
export function nextToken(lexer: Lexer): Token | undefined {
  try {
    return lexer.advance();
  } catch {
    return undefined;
  }
}
