// Directives of a client's that its subgraphs define. Planners pass on those of an operation and of its fields. They write
// named fragments out, and select some of what a fragment selects in other fetches without it: a directive that stands
// there may be lost without a word.
import {
  DirectiveLocation,
  parse,
  print,
  visit,
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { fragmentsOf, type Fragments } from '../../operation/fragments-of.js';
import { UnsupportedPlan, type PlanNode } from './plan.js';
import { visitFetches } from './visit-plan.js';

/** Those that planners carry out, and do not pass on. */
const plannersOwn: ReadonlySet<string> = new Set(['skip', 'include', 'defer', 'stream']);

interface Place {
  readonly directive: DirectiveNode;
  readonly words: string;
  /** What the fragment selects. */
  readonly selected: ASTNode;
}

/** The first directive that would be lost whatever the plan; undefined where none would be. */
export function lostDirective(document: DocumentNode, schema: GraphQLSchema): UnsupportedPlan | undefined {
  const lost: Pick<Place, 'directive' | 'words'>[] = [];
  visit(document, {
    VariableDefinition: ({ directives, variable }) => {
      for (const directive of passedOn(directives))
        lost.push({ directive, words: `the variable $${variable.name.value}` });
    },
  });
  const mayBeWrittenOut = ({ name }: DirectiveNode): boolean | undefined =>
    schema.getDirective(name.value)?.locations.includes(DirectiveLocation.INLINE_FRAGMENT);
  lost.push(...placesOf(document).filter(({ directive }) => !mayBeWrittenOut(directive)));
  return refusalOf(lost[0]);
}

/** The first directive of a fragment that a plan lacks where it asks for something that the fragment selects. */
export function lostInPlan(document: DocumentNode, plan: PlanNode): UnsupportedPlan | undefined {
  const places = placesOf(document);
  if (places.length === 0) return undefined;
  const kept = new Map<string, Set<string>>();
  visitFetches(plan, (fetch) => {
    const sent = parse(fetch.document, { noLocation: true });
    for (const { directive, selected } of placesOf(sent)) {
      const names = kept.get(print(directive)) ?? new Set<string>();
      kept.set(print(directive), names);
      for (const name of fieldsIn(selected, fragmentsOf(sent))) names.add(name);
    }
  });
  const fragments = fragmentsOf(document);
  return refusalOf(
    places.find(({ directive, selected }) => {
      const names = kept.get(print(directive));
      return [...fieldsIn(selected, fragments)].some((name) => names?.has(name) !== true);
    }),
  );
}

function placesOf(document: DocumentNode): Place[] {
  const places: Place[] = [];
  const fragments = fragmentsOf(document);
  visit(document, {
    FragmentSpread: ({ directives, name }) => {
      const selected = fragments.get(name.value)?.selectionSet;
      for (const directive of passedOn(directives))
        if (selected) places.push({ directive, words: `...${name.value}`, selected });
    },
    FragmentDefinition: ({ directives, name, selectionSet: selected }) => {
      for (const directive of passedOn(directives))
        places.push({ directive, words: `the fragment ${name.value}`, selected });
    },
    InlineFragment: ({ directives, typeCondition, selectionSet: selected }) => {
      const words = typeCondition ? `... on ${typeCondition.name.value}` : 'an inline fragment';
      for (const directive of passedOn(directives)) places.push({ directive, words, selected });
    },
  });
  return places;
}

function passedOn(directives: readonly DirectiveNode[] = []): readonly DirectiveNode[] {
  return directives.filter(({ name }) => !plannersOwn.has(name.value));
}

/** The names of the fields that are selected in a part of a document, those of its fragments too. */
function fieldsIn(part: ASTNode, fragments: Fragments, found = new Set<string>()): ReadonlySet<string> {
  visit(part, {
    Field: ({ name }) => void found.add(name.value),
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment) fieldsIn(fragment.selectionSet, fragments, found);
    },
  });
  return found;
}

function refusalOf(place: Pick<Place, 'directive' | 'words'> | undefined): UnsupportedPlan | undefined {
  return place && new UnsupportedPlan('directive', `@${place.directive.name.value} at ${place.words}`);
}
