// Every field that a plan's fetches ask for, with its place in the data.
import { Kind, getOperationAST, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { namesOf, visitFetches, type AnyFetch } from '../planner/visit-plan.js';
import type { PlanNode } from '../planner/plan.js';

/** @param path response names down to the field, its own last; lists leave no trace */
type VisitField = (path: readonly string[], field: FieldNode, fetch: AnyFetch) => void;

export function visitPlanFields(plan: PlanNode, visit: VisitField): void {
  visitFetches(plan, (fetch, place) => {
    const document = parse(fetch.document, { noLocation: true });
    const fragments = fragmentsOf(document);
    const operation = getOperationAST(document);
    if (operation) visitSet(operation.selectionSet, namesOf(place));

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
