// How large a document may be before it is parsed: parsing goes as deep as the document nests, and what follows takes
// time for every token, so a document beyond these is refused after a look at its tokens alone.
import { Lexer, Source, TokenKind } from 'graphql';

export interface DocumentLimits {
  readonly maximumTokens: number;
  /** Of braces, brackets and parentheses within one another. */
  readonly maximumNesting: number;
}

export const documentLimits: DocumentLimits = { maximumTokens: 15_000, maximumNesting: 200 };

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What is too much about a document, and what to do; undefined where it is within the limits or is no GraphQL at all. */
export function documentExcess(
  source: string,
  { maximumTokens, maximumNesting }: DocumentLimits,
): string | undefined {
  const lexer = new Lexer(new Source(source));
  let nesting = 0;
  for (let tokens = 0; ; tokens += 1) {
    const kind = nextKind(lexer);
    if (kind === undefined || kind === TokenKind.EOF) return undefined;
    if (tokens === maximumTokens)
      return `The document has more than ${maximumTokens} tokens. Ask in several operations.`;
    if (opening.has(kind)) nesting += 1;
    if (closing.has(kind)) nesting -= 1;
    if (nesting > maximumNesting)
      return `The document nests deeper than ${maximumNesting} levels (line ${lexer.token.line}).`;
  }
}

/** Undefined where there is no token: the parser will say what stands there instead. */
function nextKind(lexer: Lexer): string | undefined {
  try {
    return lexer.advance().kind;
  } catch {
    return undefined;
  }
}
