// Every field that a plan's fetches ask for, with its place in the data.
import { Kind, parse, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { BatchFetchNode, FetchNode, PathSegment, PlanNode } from '../planner/plan.js';

type AnyFetch = FetchNode | BatchFetchNode;

/** @param path response names down to the field, its own last; lists leave no trace */
type VisitField = (path: readonly string[], field: FieldNode, fetch: AnyFetch) => void;

/** @param base response names down to where the fetch's results belong */
type VisitFetch = (fetch: AnyFetch, base: readonly string[]) => void;

export function visitFetches(plan: PlanNode, visit: VisitFetch): void {
  visitNode(plan, []);

  function visitNode(node: PlanNode, path: readonly PathSegment[]): void {
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        for (const child of node.nodes) visitNode(child, path);
        break;
      case 'flatten':
        visitNode(node.node, [...path, ...node.path]);
        break;
      case 'condition':
        for (const branch of [node.whenTrue, node.whenFalse]) if (branch) visitNode(branch, path);
        break;
      case 'fetch':
      case 'batch-fetch':
        visit(node, namesOf(path));
    }
  }
}

export function visitPlanFields(plan: PlanNode, visit: VisitField): void {
  visitFetches(plan, (fetch, base) => {
    const { definitions } = parse(fetch.document, { noLocation: true });
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
    for (const definition of definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) visitSet(definition.selectionSet, base);
    }

    function visitSet({ selections }: SelectionSetNode, path: readonly string[]): void {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const isEntities = selection.name.value === '_entities';
          for (const here of isEntities ? placesOf(fetch, name, path) : [[...path, name]]) {
            if (!isEntities) visit(here, selection, fetch);
            if (selection.selectionSet) visitSet(selection.selectionSet, here);
          }
        } else {
          const source =
            selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
          if (source) visitSet(source.selectionSet, path);
        }
      }
    }
  });
}

/** Where the entities of one `_entities` belong, by its response name. */
function placesOf(fetch: AnyFetch, responseName: string, base: readonly string[]): (readonly string[])[] {
  if (fetch.kind === 'fetch') return [base];
  return fetch.parts
    .filter((part) => part.responseName === responseName)
    .flatMap((part) => part.paths.map((path) => [...base, ...namesOf(path)]));
}

/** A path's response names; lists and conditions leave no trace. */
export function namesOf(path: readonly PathSegment[]): string[] {
  return path.flatMap((segment) => (segment.kind === 'field' ? [segment.name] : []));
}
