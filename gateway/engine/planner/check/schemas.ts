// The schemas that a plan is held to: the supergraph's and each subgraph's, made when first needed.
import {
  Kind,
  buildASTSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { readJoinedGraph, type JoinedSubgraph } from './joined-graph.js';
import { sharedTypes } from './shared-types.js';

export interface CheckedSubgraph extends Pick<
  JoinedSubgraph,
  'keys' | 'requires' | 'provides' | 'externals' | 'interfaceObjects' | 'contextArguments'
> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Whether more is said of a field than its type: then no other type's field of that name is like it. */
  isSpecial(coordinate: string): boolean;
  /** By which of its types the subgraph knows objects of a type; undefined where by none. */
  ownType(type: string): string | undefined;
  /** Which types objects of one of its types may really have. */
  realTypes(ownType: string): readonly string[];
  /** Which types every subgraph that shares `Type.field` can give there; undefined where that is no matter. */
  sharedTypes(coordinate: string, typeBelow: string): ReadonlySet<string> | undefined;
}

export interface CheckedGraph {
  readonly schema: GraphQLSchema;
  readonly inaccessible: ReadonlySet<string>;
  /** @throws where the plan names a subgraph that is not there */
  subgraph(name: string): CheckedSubgraph;
  /** Whether an object whose type goes by this name meets a type condition. */
  meets(name: string, condition: string): boolean;
}

export function checkedGraph(supergraphSdl: string): CheckedGraph {
  const joined = readJoinedGraph(supergraphSdl);
  const schema = schemaOf(joined.definitions);
  const subgraphs = new Map<string, CheckedSubgraph>();
  const waiting = new Map(joined.subgraphs);
  const meets = meeting(schema);
  const subgraph = (name: string): CheckedSubgraph => {
    const known = subgraphs.get(name);
    if (known) return known;
    const source = waiting.get(name);
    if (source === undefined) throw new Error(`the plan names ${name}, which is not in the supergraph`);
    const made = checkedSubgraph(name, source, schema, shared);
    subgraphs.set(name, made);
    waiting.delete(name);
    return made;
  };
  const shared = memoised((coordinate: string) => sharedTypes(coordinate, joined.subgraphs, subgraph));
  return { schema, inaccessible: joined.inaccessible, meets, subgraph };
}

function checkedSubgraph(
  name: string,
  joined: JoinedSubgraph,
  supergraph: GraphQLSchema,
  shared: (coordinate: string) => ReadonlySet<string> | undefined,
): CheckedSubgraph {
  const { definitions, keys, requires, provides, externals, interfaceObjects, contextArguments } = joined;
  const schema = schemaOf([...definitions, ...entityDefinitions(definitions)]);
  const realTypesOf = (own: string): readonly string[] => {
    const type = schema.getType(own);
    if (isAbstractType(type))
      return [...new Set(schema.getPossibleTypes(type).flatMap((member) => realTypesOf(member.name)))];
    const behind = interfaceObjects.has(own) ? supergraph.getType(own) : undefined;
    return isAbstractType(behind) ? supergraph.getPossibleTypes(behind).map((each) => each.name) : [own];
  };
  const real = memoised(realTypesOf);
  const ownTypes = new Map<string, string>();
  for (const own of interfaceObjects) for (const type of real(own)) ownTypes.set(type, own);
  return {
    name,
    schema,
    keys,
    requires,
    provides,
    externals,
    interfaceObjects,
    contextArguments,
    isSpecial: (coordinate) =>
      [requires, provides, externals, contextArguments].some((said) => said.has(coordinate)),
    ownType: (type) => (isObjectType(schema.getType(type)) ? type : ownTypes.get(type)),
    realTypes: real,
    sharedTypes: (coordinate, below) =>
      isAbstractType(schema.getType(below)) ? shared(coordinate) : undefined,
  };
}

function schemaOf(definitions: readonly DefinitionNode[]): GraphQLSchema {
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true, assumeValidSDL: true });
}

/** What every subgraph has besides: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec */
function entityDefinitions(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const hasQuery = definitions.some(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Query',
  );
  // Any object: what is asked of entities is told by fragments of their types.
  const objects = definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && !/^(Query|Mutation|Subscription)$/.test(each.name.value)
      ? each.name.value
      : [],
  );
  const query = hasQuery ? 'extend type Query' : 'type Query';
  if (objects.length === 0) return [];
  return parse(
    `scalar _Any union _Entity = ${objects.join(' | ')} ${query} { _entities(representations: [_Any!]!): [_Entity]! }`,
    { noLocation: true },
  ).definitions;
}

function meeting(schema: GraphQLSchema): CheckedGraph['meets'] {
  const namesOf = memoised((condition: string) => {
    const type = schema.getType(condition);
    const names = new Set([condition]);
    if (!isAbstractType(type)) return names;
    for (const each of schema.getPossibleTypes(type)) names.add(each.name);
    if (isInterfaceType(type))
      for (const each of schema.getImplementations(type).interfaces) names.add(each.name);
    return names;
  });
  return (name, condition) => namesOf(condition).has(name);
}

function memoised<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}
