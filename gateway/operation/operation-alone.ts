// One operation of a document with what it needs and nothing else: its fragments, the variables it uses.
import {
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from './fragments-of.js';

export function operationAlone(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const { spread, variables } = usedIn({ ...operation, variableDefinitions: [] }, fragments);
  const used = operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      used === undefined ? operation : { ...operation, variableDefinitions: used },
      ...[...fragments.values()].filter(({ name }) => spread.has(name.value)),
    ],
  };
}

/**
 * The fragments and variables that a part of an operation uses, directly or through fragments.
 *
 * @param isLeftOut selections that do not count, nor what is in them
 */
export function usedIn(
  part: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  isLeftOut: (selection: SelectionNode) => boolean = () => false,
): { spread: Set<string>; variables: Set<string> } {
  const spread = new Set<string>();
  const variables = new Set<string>();
  const look = (node: ASTNode): void => {
    visit(node, {
      [Kind.VARIABLE]: ({ name }) => void variables.add(name.value),
      [Kind.FIELD]: (field) => (isLeftOut(field) ? false : undefined),
      [Kind.INLINE_FRAGMENT]: (fragment) => (isLeftOut(fragment) ? false : undefined),
      [Kind.FRAGMENT_SPREAD]: (fragmentSpread) => {
        if (isLeftOut(fragmentSpread)) return false;
        const { name } = fragmentSpread;
        const fragment = fragments.get(name.value);
        if (fragment === undefined || spread.has(name.value)) return undefined;
        spread.add(name.value);
        look(fragment);
        return undefined;
      },
    });
  };
  look(part);
  return { spread, variables };
}

/** The only operation of a document that `operationAlone` made. */
export function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the document has no operation');
  return operation;
}
