// Says where in a document a value stands, so that an error about the value can name its argument.
import { BREAK, isValueNode, Kind, visit, type ASTNode, type DocumentNode } from 'graphql';

/**
 * Where a value is written, in words to begin a sentence with: `Argument "where.startFrom" of "placements"`.
 *
 * @param node a node of that very document
 * @returns undefined where the node is no value, or one that a variable brings and that is named by it
 */
export function inputPlace(document: DocumentNode, node: ASTNode | undefined): string | undefined {
  if (node === undefined || !isValueNode(node) || node.kind === Kind.VARIABLE) return undefined;
  let place: string | undefined;
  visit(document, {
    enter: (visited, _key, parent, path, ancestors) => {
      if (visited !== node) return undefined;
      place = inWords([...ancestors, parent], path);
      return BREAK;
    },
  });
  return place;
}

/**
 * @param above from the document down to what holds the value
 * @param keys the key under which each of them holds the next
 */
function inWords(
  above: readonly (ASTNode | readonly ASTNode[] | undefined)[],
  keys: readonly (string | number)[],
): string {
  let owner = '';
  let names = '';
  for (const [index, step] of above.entries()) {
    if (step === undefined || !('kind' in step)) continue;
    if (step.kind === Kind.VARIABLE_DEFINITION)
      return `The default of variable "$${step.variable.name.value}"`;
    if (step.kind === Kind.FIELD || step.kind === Kind.DIRECTIVE) owner = step.name.value;
    if (step.kind === Kind.ARGUMENT) names = step.name.value;
    if (step.kind === Kind.OBJECT_FIELD) names += `.${step.name.value}`;
    if (step.kind === Kind.LIST) names += `[${String(keys[index + 1])}]`;
  }
  return `Argument "${names}" of "${owner}"`;
}
