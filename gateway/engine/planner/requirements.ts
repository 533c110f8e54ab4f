// Whether a plan gives every field what it @requires. Apollo's planner forgets it where what is required requires something
// in turn: the subgraph answers from less than it asked for, and nobody can tell that from the answer.
import {
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type NamedTypeNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { BatchFetchNode, FetchNode, PlanNode, RequiredSelection } from './plan.js';

/** Whether some field of the plan is asked for without what it requires. */
export type LacksRequired = (plan: PlanNode) => boolean;

type AnyFetch = FetchNode | BatchFetchNode;

/** Response names down to a leaf, and on the way to it. */
type Paths = ReadonlySet<string>;

export function requirementsOf(supergraphSdl: string): LacksRequired {
  const { fieldTypes, required } = readRequirements(supergraphSdl);
  if (required.size === 0) return () => false;
  return lacks;

  function lacks(node: PlanNode): boolean {
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        return node.nodes.some(lacks);
      case 'flatten':
        return lacks(node.node);
      case 'condition':
        return [node.whenTrue, node.whenFalse].some((branch) => branch !== undefined && lacks(branch));
      case 'fetch':
      case 'batch-fetch':
        return fetchLacks(node);
    }
  }

  function fetchLacks(fetch: AnyFetch): boolean {
    const { definitions } = parse(fetch.document, { noLocation: true });
    const fragments = fragmentsOf(definitions);
    return definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        setLacks(definition.selectionSet, rootTypes[definition.operation], new Set()),
    );

    /** @param given what of the object the subgraph is told */
    function setLacks(set: SelectionSetNode, type: string, given: Paths): boolean {
      const known = new Set([...given, ...selectedPaths(set, fragments)]);
      return selectionsLack(set, type, known);
    }

    function selectionsLack({ selections }: SelectionSetNode, type: string, known: Paths): boolean {
      return selections.some((selection) => {
        if (selection.kind !== Kind.FIELD) {
          const source =
            selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
          return (
            source !== undefined &&
            selectionsLack(source.selectionSet, source.typeCondition?.name.value ?? type, known)
          );
        }
        const { name, alias, selectionSet } = selection;
        const isEntities = name.value === '_entities';
        const needs = required.get(`${fetch.service} ${type}.${name.value}`) ?? [];
        if (needs.some((path) => !known.has(path))) return true;
        if (selectionSet === undefined) return false;
        const given = isEntities
          ? representedPaths(requiresOf(fetch, (alias ?? name).value))
          : new Set<string>();
        return setLacks(selectionSet, fieldTypes.get(`${type}.${name.value}`) ?? '', given);
      });
    }
  }
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

function requiresOf(fetch: AnyFetch, responseName: string): readonly RequiredSelection[] {
  if (fetch.kind === 'fetch') return fetch.requires ?? [];
  return fetch.parts.filter((part) => part.responseName === responseName).flatMap(({ requires }) => requires);
}

/** The type of each field, and the paths that each requires, by its subgraph's name and its own. */
function readRequirements(supergraphSdl: string) {
  const fieldTypes = new Map<string, string>();
  const required = new Map<string, string[]>();
  const services = new Map<string, string>();
  const document = parse(supergraphSdl, { noLocation: true });
  visit(document, {
    EnumValueDefinition: ({ name, directives = [] }) => {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      if (graph) services.set(name.value, argument(graph, 'name') ?? '');
    },
  });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const { name, type, directives = [] } of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${name.value}`;
      fieldTypes.set(coordinate, namedType(type).name.value);
      for (const directive of directives) {
        const requires = argument(directive, 'requires');
        if (directive.name.value !== 'join__field' || requires === undefined) continue;
        const service = services.get(argument(directive, 'graph') ?? '') ?? '';
        required.set(`${service} ${coordinate}`, [...fieldSetPaths(requires)]);
      }
    }
  }
  return { fieldTypes, required };
}

function argument({ arguments: given = [] }: ConstDirectiveNode, wanted: string): string | undefined {
  const value = given.find(({ name }) => name.value === wanted)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type);
}

function fieldSetPaths(fieldSet: string): Paths {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? selectedPaths(operation.selectionSet, new Map())
    : new Set();
}

function fragmentsOf(definitions: DocumentNode['definitions']): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}

/** Type conditions leave no trace: what is there for one type only is required of that type only. */
function selectedPaths(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Paths {
  const paths = new Set<string>();
  walk(set, '');
  return paths;

  function walk({ selections }: SelectionSetNode, before: string): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const path = `${before}${(selection.alias ?? selection.name).value}`;
        paths.add(path);
        if (selection.selectionSet) walk(selection.selectionSet, `${path}.`);
      } else {
        const source =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (source) walk(source.selectionSet, before);
      }
    }
  }
}

function representedPaths(requires: readonly RequiredSelection[]): Paths {
  const paths = new Set<string>();
  walk(requires, '');
  return paths;

  function walk(selections: readonly RequiredSelection[], before: string): void {
    for (const selection of selections) {
      if (selection.kind === 'fragment') {
        walk(selection.selections, before);
        continue;
      }
      const path = `${before}${selection.write}`;
      paths.add(path);
      if (selection.selections) walk(selection.selections, `${path}.`);
    }
  }
}
