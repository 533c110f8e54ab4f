// Apollo's planner makes a whole fetch of entities depend on a field that @requires something and is skipped: what the fetch
// would give beside it is missing without a word. Where the condition stands at a fragment round the field, it plans rightly.
import type { Supergraph } from '@apollo/federation-internals';
import { Kind, visit, type DocumentNode, type FieldNode, type InlineFragmentNode } from 'graphql';
import { isCondition } from '../../operation/conditions.js';

/** The names of all fields that require others. */
export function requiringFields({ schema }: Supergraph): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of [...schema.objectTypes(), ...schema.interfaceTypes()]) {
    for (const field of type.fields()) {
      if (field.appliedDirectivesOf('join__field').some(requiresSomething)) names.add(field.name);
    }
  }
  return names;
}

function requiresSomething(directive: { arguments(): Readonly<Record<string, unknown>> }): boolean {
  return directive.arguments()['requires'] !== undefined;
}

/** The same document with the conditions of the fields so named at fragments round them. */
export function conditionsInFragments(document: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  if (names.size === 0) return document;
  return visit(document, {
    Field: { leave: (field) => (names.has(field.name.value) ? conditionInFragment(field) : undefined) },
  });
}

function conditionInFragment(field: FieldNode): InlineFragmentNode | undefined {
  const directives = field.directives?.filter(isCondition) ?? [];
  if (directives.length === 0) return undefined;
  const selection = { ...field, directives: field.directives?.filter((other) => !isCondition(other)) ?? [] };
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
}
