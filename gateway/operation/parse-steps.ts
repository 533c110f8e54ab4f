// A long document parsed in steps, such as a supergraph's.
import { Kind, TokenKind, type DefinitionNode, type DocumentNode } from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import type { Steps } from './slices.js';

/**
 * The document as graphql-js parses it without locations, a definition a step.
 *
 * @throws GraphQLError where the text is no document
 */
export function* parseSteps(text: string): Steps<DocumentNode> {
  const parser = new Parser(text, { noLocation: true });
  const definitions: DefinitionNode[] = [];
  parser.expectToken(TokenKind.SOF);
  do {
    definitions.push(parser.parseDefinition());
    yield;
  } while (!parser.expectOptionalToken(TokenKind.EOF));
  return { kind: Kind.DOCUMENT, definitions };
}
