// What a supergraph says of its subgraphs: what each defines, by which keys it can be asked, what its fields require.
import {
  DirectiveLocation,
  Kind,
  isTypeDefinitionNode,
  parse,
  type DirectiveDefinitionNode,
  type DefinitionNode,
  type SelectionSetNode,
  type TypeDefinitionNode,
} from 'graphql';
import { applied, fieldSet, flag, text } from './join-directives.js';
import { bare, contextArguments, joinOfField, typeInSubgraph } from './type-in-subgraph.js';

export interface JoinedSubgraph {
  /** Its types, without descriptions and directives. */
  readonly definitions: DefinitionNode[];
  /** The resolvable keys of each entity. */
  readonly keys: Map<string, SelectionSetNode[]>;
  /** What a field requires, by `Type.field`. */
  readonly requires: Map<string, SelectionSetNode>;
  /** What a field provides of what it gives, by `Type.field`. */
  readonly provides: Map<string, SelectionSetNode>;
  /** The fields that the subgraph names and does not resolve, but where they are provided: `Type.field`. */
  readonly externals: Set<string>;
  readonly interfaceObjects: Set<string>;
  /** The arguments of `Type.field` whose values come from a context. */
  readonly contextArguments: Map<string, ReadonlySet<string>>;
}

export interface JoinedGraph {
  readonly subgraphs: ReadonlyMap<string, JoinedSubgraph>;
  /** The supergraph's own types, without descriptions and directives. */
  readonly definitions: readonly DefinitionNode[];
  /** Types that clients do not see. */
  readonly inaccessible: ReadonlySet<string>;
}

/** Types of the specifications themselves. */
const ofSpecification = /^(join|link|core)__/;

const executable = new Set<string>(
  ['QUERY', 'MUTATION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT'].map(
    (location) => DirectiveLocation[location as keyof typeof DirectiveLocation],
  ),
);

export function readJoinedGraph(supergraphSdl: string): JoinedGraph {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const subgraphs = new Map<string, JoinedSubgraph>();
  const byGraph = new Map<string, JoinedSubgraph>();
  const types: TypeDefinitionNode[] = [];
  const directives: DirectiveDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
      if (definition.locations.some(({ value }) => executable.has(value))) directives.push(definition);
    } else if (isTypeDefinitionNode(definition) && !ofSpecification.test(definition.name.value)) {
      types.push(definition);
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const { name, directives: given } of definition.values ?? []) {
        const subgraph = emptySubgraph();
        const [graph] = applied(given, 'join__graph');
        byGraph.set(name.value, subgraph);
        subgraphs.set((graph && text(graph, 'name')) ?? name.value, subgraph);
      }
    }
  }
  for (const type of types) {
    const joined = applied(type.directives, 'join__type');
    for (const graph of new Set(joined.flatMap((each) => text(each, 'graph') ?? []))) {
      const subgraph = byGraph.get(graph);
      if (subgraph) addType(type, graph, subgraph);
    }
  }
  for (const { definitions: own } of byGraph.values()) own.push(...directives);
  return {
    subgraphs,
    definitions: [...types.map(bare), ...directives],
    inaccessible: new Set(
      types
        .filter(({ directives: given }) => applied(given, 'inaccessible').length > 0)
        .map(({ name }) => name.value),
    ),
  };
}

function emptySubgraph(): JoinedSubgraph {
  return {
    definitions: [],
    keys: new Map(),
    requires: new Map(),
    provides: new Map(),
    externals: new Set(),
    interfaceObjects: new Set(),
    contextArguments: new Map(),
  };
}

function addType(type: TypeDefinitionNode, graph: string, subgraph: JoinedSubgraph): void {
  const name = type.name.value;
  for (const joined of applied(type.directives, 'join__type')) {
    if (text(joined, 'graph') !== graph) continue;
    const key = text(joined, 'key');
    if (key !== undefined && flag(joined, 'resolvable') !== false)
      subgraph.keys.set(name, [...(subgraph.keys.get(name) ?? []), fieldSet(key)]);
    if (flag(joined, 'isInterfaceObject') === true) subgraph.interfaceObjects.add(name);
  }
  const definition = typeInSubgraph(type, graph, subgraph.interfaceObjects.has(name));
  if (definition === undefined) return;
  subgraph.definitions.push(definition);
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
  for (const field of type.fields ?? []) {
    const joined = joinOfField(field, graph);
    if (joined === undefined || joined === 'everywhere') continue;
    const coordinate = `${name}.${field.name.value}`;
    const requires = text(joined, 'requires');
    if (requires !== undefined) subgraph.requires.set(coordinate, fieldSet(requires));
    const provides = text(joined, 'provides');
    if (provides !== undefined) subgraph.provides.set(coordinate, fieldSet(provides));
    if (flag(joined, 'external') === true || flag(joined, 'usedOverridden') === true)
      subgraph.externals.add(coordinate);
    const fromContext = contextArguments(joined).map((argument) => argument.name.value);
    if (fromContext.length > 0) subgraph.contextArguments.set(coordinate, new Set(fromContext));
  }
}
