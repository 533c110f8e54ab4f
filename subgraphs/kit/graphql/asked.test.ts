import {
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedFields, askedOfNodes, askedOfType, type AskingInfo } from './asked.js';

/** What the resolver of a document's first field is told of it. */
function infoOf(text: string): AskingInfo {
  const { definitions } = parse(text);
  const [operation] = definitions as OperationDefinitionNode[];
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: operation?.selectionSet.selections.slice(0, 1) as FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

describe('what is asked for', () => {
  it('is the fields by name, whatever they are called in the answer, through fragments', () => {
    const info = infoOf(
      '{ person { b: grade ...Named ... @include(if: false) { region } } } fragment Named on Person { displayName }',
    );
    expect(askedFields(info).toJSON()).toBe('displayName grade region');
    expect(askedFields(info).has('grade')).toBe(true);
    expect(askedFields(info).has('b')).toBe(false);
  });

  it('of a page is what is asked of its nodes and of the nodes of its edges', () => {
    const info = infoOf('{ people { pageInfo { endCursor } nodes { id } edges { cursor node { grade } } } }');
    expect(askedOfNodes(info).toJSON()).toBe('grade id');
  });

  it('of one type leaves out what is asked of others', () => {
    const info = infoOf('{ _entities { __typename ... on Person { id } ... on Skill { key } } }');
    expect(askedOfType(info, 'Person').toJSON()).toBe('__typename id');
    expect(askedOfType(info, 'Skill').toJSON()).toBe('__typename key');
  });
});
