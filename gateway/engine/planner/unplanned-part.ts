// Which part of an operation cannot be planned, where the planner does not say: smaller and smaller parts of the operation
// are planned, until none of the parts that are left is refused by itself.
import {
  Kind,
  getOperationAST,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf, type Fragments } from '../../operation/fragments-of.js';

type Part = FieldNode | InlineFragmentNode;

/** The client waits, and another planner may have a plan. */
const withinMs = 100;

/**
 * @param canPlan whether a part of the operation can be planned; it may have fragments that it does not use
 * @returns the names of the fields that lead there, such as `people.home`; undefined where every part can be planned
 */
export function unplannedPart(
  document: DocumentNode,
  operationName: string | undefined,
  canPlan: (part: DocumentNode) => boolean,
): string | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = fragmentsOf(document);
  const endsAt = performance.now() + withinMs;
  const chain: Part[] = [];
  const isRefused = (part: Part): boolean => {
    const definitions = [onlyWith(operation, chain, part), ...fragments.values()];
    return performance.now() < endsAt && !canPlan({ kind: Kind.DOCUMENT, definitions });
  };
  for (;;) {
    const { selectionSet } = chain.at(-1) ?? operation;
    const parts = (selectionSet?.selections ?? []).map((selection) => writtenOut(selection, fragments));
    const refused = parts.length === 1 ? parts[0] : parts.find(isRefused);
    if (refused === undefined) break;
    chain.push(refused);
  }
  const names = chain.flatMap((part) => (part.kind === Kind.FIELD ? [(part.alias ?? part.name).value] : []));
  return names.length === 0 ? undefined : names.join('.');
}

/** The operation with nothing selected but one part, at the end of a chain of others. */
function onlyWith(
  operation: OperationDefinitionNode,
  chain: readonly Part[],
  part: Part,
): OperationDefinitionNode {
  const outermost = chain.reduceRight<Part>(
    (inner, outer) => ({ ...outer, selectionSet: setOf(inner) }),
    part,
  );
  return { ...operation, selectionSet: setOf(outermost) };
}

function setOf(part: Part) {
  return { kind: Kind.SELECTION_SET as const, selections: [part] };
}

function writtenOut(selection: SelectionNode, fragments: Fragments): Part {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection;
  const { directives = [], name } = selection;
  const fragment = fragments.get(name.value);
  if (fragment === undefined) throw new Error('a document with an unknown fragment is not planned');
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
}
