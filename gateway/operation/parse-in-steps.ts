// Parses a long document definition by definition. graphql-js parses a document in one go alone, so this is its own
// parser, asked for one definition after the other.
import { Kind, TokenKind, type DefinitionNode, type DocumentNode } from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import type { Steps } from './slices.js';

/** @throws GraphQLError as `parse` does; nodes have no locations */
export function* parseInSteps(source: string): Steps<DocumentNode> {
  const parser = new Parser(source, { noLocation: true });
  parser.expectToken(TokenKind.SOF);
  const definitions: DefinitionNode[] = [];
  do {
    definitions.push(parser.parseDefinition());
    yield;
  } while (!parser.expectOptionalToken(TokenKind.EOF));
  return { kind: Kind.DOCUMENT, definitions };
}
