// The subgraphs of a generated graph: each has its part of the schema, and answers from the truth and from what it is told.
import { federationHeader, type SubgraphSource, type World } from '../worlds/world.js';
import type { EntityModel, FieldModel, GraphModel, Key, Requirement, RootField } from './model.js';
import { codeOf, placeOf, requiredText, truthOf, type Thing, type Truth } from './truth.js';

type Given = Readonly<Record<string, unknown>>;
/** A thing and what a representation says of it. */
type Told = Thing & { readonly given?: Given };

export function worldOf(model: GraphModel): World {
  const truth = truthOf(model);
  return {
    name: 'a generated graph',
    header: federationHeader,
    sources: Array.from({ length: model.subgraphs }, (_, subgraph) => sourceOf(truth, subgraph)),
    interfaceObjectMembers: [],
    texts: [],
  };
}

function sourceOf(truth: Truth, subgraph: number): SubgraphSource {
  const { model } = truth;
  const here = model.entities.filter(({ keys }) => keys.has(subgraph));
  const roots = model.roots.filter((root) => root.subgraph === subgraph);
  const isObjectSubgraph = subgraph === model.objectSubgraph;
  const union = model.union.get(subgraph);
  const typeDefs = [
    'type Loc @shareable { n: String }',
    ...here.map((entity) => entitySdl(model, entity, subgraph)),
    ...(union ? [`union Any = ${union.join(' | ')}`] : []),
    ...(subgraph === model.nodeHome ? ['interface Node @key(fields: "id") { id: ID! }'] : []),
    ...(isObjectSubgraph ? ['type Node @key(fields: "id") @interfaceObject { id: ID! node: String }'] : []),
    `type Query { nothing${subgraph}: Int ${roots.map((root) => `${root.name}: ${root.isList ? `[${root.type}]` : root.type} ${root.provides === undefined ? '' : `@provides(fields: "${root.provides}")`}`).join(' ')} }`,
  ].join('\n');
  const shown = (thing: unknown, type: string): unknown =>
    Array.isArray(thing)
      ? thing.map((item) => shown(item, type))
      : isObjectSubgraph && type === 'Node' && thing !== null
        ? { ...(thing as Thing), __typename: 'Node' }
        : thing;
  const typesHere = Object.fromEntries(
    here.map((entity) => [entity.name, entityResolvers(truth, entity, subgraph, shown)]),
  );
  return {
    name: `s${subgraph}`,
    typeDefs,
    resolvers: {
      Query: Object.fromEntries(
        roots.map((root) => [
          root.name,
          () => withProvided(truth, root, shown(truth.root(root.name), root.type)),
        ]),
      ),
      ...typesHere,
      ...(subgraph === model.nodeHome
        ? { Node: { __resolveReference: (given: Given) => truth.find('Node', given) } }
        : {}),
      ...(isObjectSubgraph
        ? {
            Node: {
              __resolveReference: (given: Given) => shown(truth.find('Node', given), 'Node'),
              node: ({ id }: Thing) => `node ${id}`,
            },
          }
        : {}),
    },
  };
}

/** What a root field provides, the subgraph knows of the things that it gives there. */
function withProvided(truth: Truth, { type, provides }: RootField, things: unknown): unknown {
  const field = truth.entity(type)?.fields.find(({ name }) => name === provides);
  if (field === undefined) return things;
  if (Array.isArray(things)) return things.map((thing: Thing) => withField(thing));
  return withField(things as Thing);

  function withField(thing: Thing): Told {
    return { ...thing, given: { [field?.name ?? '']: field && truth.value(thing, field, undefined) } };
  }
}

/** The fields that a subgraph names without owning them. */
function externals(model: GraphModel, entity: EntityModel, subgraph: number): Set<string> {
  const names = new Set<string>();
  for (const { owners, requires = [] } of entity.fields) {
    if (owners.has(subgraph)) for (const { field } of requires) names.add(field);
  }
  for (const other of model.entities) {
    for (const { owners, requires = [] } of other.fields) {
      if (!owners.has(subgraph)) continue;
      for (const { field, below } of requires) {
        const type = other.fields.find(({ name }) => name === field)?.type;
        if (below && type === entity.name) names.add(below.field);
      }
    }
  }
  for (const { subgraph: of, type, provides } of model.roots)
    if (of === subgraph && type === entity.name && provides !== undefined) names.add(provides);
  for (const { name, owners } of entity.fields) if (owners.has(subgraph)) names.delete(name);
  return names;
}

function entitySdl(model: GraphModel, entity: EntityModel, subgraph: number): string {
  const keys = entity.keys.get(subgraph) ?? new Map<Key, boolean>();
  const isNodeHere = subgraph === model.nodeHome && model.nodes.includes(entity.name);
  const keyNames = [...keys.keys()].join(' ');
  const fields = [
    ...(isNodeHere || /\bid\b/.test(keyNames) ? ['id: ID!'] : []),
    ...(keyNames.includes('code') ? ['code: String'] : []),
    ...(keyNames.includes('loc') ? ['loc: Loc'] : []),
    ...entity.fields.flatMap((field) => fieldSdl(model, entity, field, subgraph)),
    ...[...externals(model, entity, subgraph)].flatMap((name) => {
      const field = entity.fields.find((each) => each.name === name);
      const [isNeverNull = false] = field?.owners.values() ?? [];
      return field === undefined ? [] : [`${signature(field, isNeverNull)} @external`];
    }),
  ];
  const directives = [...keys].map(
    ([key, isResolvable]) => `@key(fields: "${key}"${isResolvable ? '' : ', resolvable: false'})`,
  );
  return `type ${entity.name} ${isNodeHere ? 'implements Node' : ''} ${directives.join(' ')} { ${fields.join(' ')} }`;
}

function fieldSdl(model: GraphModel, entity: EntityModel, field: FieldModel, subgraph: number): string[] {
  const isNeverNull = field.owners.get(subgraph);
  if (isNeverNull === undefined) return [];
  const isShared =
    field.owners.size > 1 ||
    model.roots.some(({ type, provides }) => type === entity.name && provides === field.name);
  const requires = field.requires
    ? ` @requires(fields: ${JSON.stringify(field.requires.map(requirementText).join(' '))})`
    : '';
  return [`${signature(field, isNeverNull)}${isShared ? ' @shareable' : ''}${requires}`];
}

function signature({ name, type, isList, hasArgument }: FieldModel, isNeverNull: boolean): string {
  const inner = isList ? `[${type}]` : type;
  return `${name}${hasArgument ? '(x: Int)' : ''}: ${inner}${isNeverNull ? '!' : ''}`;
}

function requirementText({ field, argument, below }: Requirement): string {
  const use = argument === undefined ? field : `${field}(x: ${argument})`;
  return below ? `${use} { ${requirementText(below)} }` : use;
}

function entityResolvers(
  truth: Truth,
  entity: EntityModel,
  subgraph: number,
  shown: (thing: unknown, type: string) => unknown,
) {
  const resolvable = [...(entity.keys.get(subgraph) ?? [])].flatMap(([key, is]) => (is ? [key] : []));
  const isAmong = (key: Key, given: Given): boolean =>
    (key.match(/id|code|loc/g) ?? []).every((name) => given[name] !== undefined && given[name] !== null);
  const fields = entity.fields.filter(({ owners }) => owners.has(subgraph));
  const provided = truth.model.roots.flatMap(({ type, subgraph: of, provides }) =>
    of === subgraph && type === entity.name && provides !== undefined ? [provides] : [],
  );
  return {
    __resolveReference: (given: Given): Told | null => {
      if (!resolvable.some((key) => isAmong(key, given)))
        throw new Error(`no key of ${entity.name} in s${subgraph}`);
      const thing = truth.find(entity.name, given);
      return thing && { ...thing, given };
    },
    code: codeOf,
    loc: placeOf,
    ...Object.fromEntries(
      entity.fields
        .filter(({ name }) => provided.includes(name))
        .map((field) => [field.name, (thing: Thing) => truth.value(thing, field, undefined)]),
    ),
    ...Object.fromEntries(
      fields.map((field) => [
        field.name,
        (thing: Told, { x }: { x?: number | null }) =>
          field.requires
            ? requiredText(
                field.name,
                field.requires.map((required) => givenValue(thing.given, required)),
              )
            : shown(truth.value(thing, field, x), field.type),
      ]),
    ),
  };
}

/** What a subgraph has been told of a required field. */
function givenValue(given: unknown, { field, below }: Requirement): unknown {
  if (Array.isArray(given))
    return given.map((item) => givenValue(item, { field, ...(below ? { below } : {}) }));
  if (typeof given !== 'object' || given === null) return given === null ? null : 'not told';
  const value = (given as Given)[field];
  if (value === undefined) return 'not told';
  if (below === undefined || value === null) return value;
  return Array.isArray(value)
    ? value.map((item) => (item === null ? null : givenValue(item, below)))
    : givenValue(value, below);
}
