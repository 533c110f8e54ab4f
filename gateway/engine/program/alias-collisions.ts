// Planners merge what they fetch for a key, a @requires or a context with what the client asks for, by response name
// alone: a client's `id: name`, or the same field with other arguments, would take the place of what is needed, or the
// other way round. Such fields are planned under names of their own, and have their names back in the answer.
import {
  Kind,
  parse,
  print,
  visit,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
} from 'graphql';
import type { Steps } from '../../operation/slices.js';

/** By response name, the one way in which subgraphs need a field of that name; null where there are several. */
export type NeededFields = ReadonlyMap<string, string | null>;

export interface DocumentWithoutCollisions {
  readonly document: DocumentNode;
  /** The client's name for a response name of the document. */
  readonly clientName: (name: string) => string;
}

/** Reads the fields that any key, @requires or context selects off a supergraph. */
export function* readNeededFieldsSteps(supergraph: DocumentNode): Steps<NeededFields> {
  const needed = new Map<string, string | null>([['__typename', '__typename']]);
  // Most keys are alike.
  const selected = new Set<string>();
  for (const definition of supergraph.definitions) {
    const nodes = 'fields' in definition ? [definition, ...(definition.fields ?? [])] : [definition];
    for (const node of nodes)
      for (const directive of node.directives ?? [])
        for (const fieldSet of fieldSets(directive as ConstDirectiveNode)) selected.add(fieldSet);
    yield;
  }
  for (const fieldSet of selected) visit(parse(`{ ${fieldSet} }`, { noLocation: true }), { Field: note });
  return needed;

  function note(field: FieldNode): void {
    const name = responseName(field);
    const use = useOf(field);
    needed.set(name, (needed.get(name) ?? use) === use && needed.get(name) !== null ? use : null);
  }
}

/** The document with the names replaced that would get in the way; the very document where none would. */
export function withoutAliasCollisions(
  document: DocumentNode,
  needed: NeededFields,
): DocumentWithoutCollisions {
  const names = new Set<string>();
  visit(document, {
    ...answeredBySchema,
    Field: (field) => {
      if (isOfSchema(field.name.value)) return false;
      if (isInTheWay(field, needed)) names.add(responseName(field));
      return undefined;
    },
  });
  if (names.size === 0) return { document, clientName: (name) => name };
  const text = print(document);
  let suffix = '_asked';
  while (text.includes(suffix)) suffix += '_';
  return {
    document: visit(document, {
      ...answeredBySchema,
      Field: (field) => {
        if (isOfSchema(field.name.value)) return false;
        const name = responseName(field);
        return names.has(name)
          ? { ...field, alias: { kind: Kind.NAME, value: `${name}${suffix}` } }
          : undefined;
      },
    }),
    clientName: (name) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : name),
  };
}

/** Introspection is of no subgraph's concern. */
const answeredBySchema = {
  FragmentDefinition: ({ typeCondition }: FragmentDefinitionNode) =>
    typeCondition.name.value.startsWith('__') ? false : undefined,
};

function isOfSchema(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

/** `__proto__` would change the objects on the way instead of setting a field of theirs. */
function isInTheWay(field: FieldNode, needed: NeededFields): boolean {
  const name = responseName(field);
  const need = needed.get(name);
  return name === '__proto__' || (need !== undefined && need !== useOf(field));
}

/** A field with its arguments: two uses of one response name are alike if these are. */
function useOf({ name, arguments: given = [] }: FieldNode): string {
  return given.length === 0 ? name.value : `${name.value}(${given.map(print).sort().join()})`;
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function fieldSets({ name, arguments: given = [] }: ConstDirectiveNode): string[] {
  if (name.value === 'join__type') return strings(given, 'key');
  if (name.value !== 'join__field') return [];
  return [...strings(given, 'requires'), ...contextSelections(given)];
}

function strings(given: readonly ConstArgumentNode[], wanted: string): string[] {
  return given.flatMap(({ name, value }) =>
    name.value === wanted && value.kind === Kind.STRING ? [value.value] : [],
  );
}

function contextSelections(given: readonly ConstArgumentNode[]): string[] {
  const contexts = given.find(({ name }) => name.value === 'contextArguments')?.value;
  if (contexts?.kind !== Kind.LIST) return [];
  return contexts.values.flatMap((context: ConstValueNode) => {
    if (context.kind !== Kind.OBJECT) return [];
    const selection = context.fields.find(({ name }) => name.value === 'selection')?.value;
    if (selection?.kind !== Kind.STRING) return [];
    // Either fragments, or one selection in braces.
    return [selection.value.trim().replace(/^\{(.*)\}$/s, '$1')];
  });
}
