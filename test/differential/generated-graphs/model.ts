// A federated graph drawn at random: entities with several keys, fields in one subgraph or in two, fields that require
// others, with arguments and below other fields, provided fields, unions, interfaces and an @interfaceObject.

/** A number below the limit; the same draws make the same graph. */
export type Draw = (below: number) => number;

export interface FieldModel {
  readonly name: string;
  /** Its type without what may be null; a list of it where `isList`. */
  readonly type: string;
  readonly isList: boolean;
  readonly hasArgument: boolean;
  /** The subgraphs that resolve it, and whether its value is never null there. */
  readonly owners: ReadonlyMap<number, boolean>;
  /** What it requires, and the subgraph that asks for it is its only owner. */
  readonly requires?: readonly Requirement[];
  /** What it provides of its type. */
  readonly provides?: string;
}

/** A required field, at most one level deep. */
export interface Requirement {
  readonly field: string;
  readonly argument?: number | undefined;
  readonly below?: Requirement;
}

export interface EntityModel {
  readonly name: string;
  readonly fields: readonly FieldModel[];
  /** The keys in each subgraph that has the entity, and whether they are resolvable there. */
  readonly keys: ReadonlyMap<number, ReadonlyMap<Key, boolean>>;
}

export type Key = 'id' | 'code' | 'loc { n }' | 'id loc { n }';

export interface RootField {
  readonly name: string;
  readonly subgraph: number;
  readonly type: string;
  readonly isList: boolean;
  readonly provides?: string;
}

export interface GraphModel {
  readonly subgraphs: number;
  readonly entities: readonly EntityModel[];
  /** The entities that are nodes, which is what the home subgraph knows of them; none of them is in `objectSubgraph`. */
  readonly nodes: readonly string[];
  readonly nodeHome: number;
  readonly objectSubgraph: number | undefined;
  /** The members of the union in each subgraph. */
  readonly union: ReadonlyMap<number, readonly string[]>;
  readonly roots: readonly RootField[];
}

const entityNames = ['Ash', 'Bee', 'Cod'] as const;

export function drawGraph(draw: Draw): GraphModel {
  const subgraphs = 2 + draw(3);
  const nodeHome = draw(subgraphs);
  const hasObject = subgraphs > 2 && draw(2) === 0;
  const objectSubgraph = hasObject ? (nodeHome + 1 + draw(subgraphs - 1)) % subgraphs : undefined;
  const nodes = entityNames.filter((_name, index) => index === 0 || draw(2) === 0);
  const keys = new Map(
    entityNames.map((name) => [name, drawKeys(name, draw, { subgraphs, nodeHome, nodes, objectSubgraph })]),
  );
  const isIn = (name: string, subgraph: number): boolean => keys.get(name as 'Ash')?.has(subgraph) ?? false;
  const union = new Map<number, readonly string[]>();
  for (let subgraph = 0; subgraph < subgraphs; subgraph += 1) {
    const members = entityNames.filter((name) => isIn(name, subgraph) && draw(4) > 0);
    if (members.length > 0) union.set(subgraph, members);
  }
  const typesIn = (subgraph: number): string[] => [
    ...entityNames.filter((name) => isIn(name, subgraph)),
    ...(union.has(subgraph) ? ['Any'] : []),
    ...(subgraph === nodeHome || subgraph === objectSubgraph ? ['Node'] : []),
  ];
  const entities = entityNames.map((name): EntityModel => {
    const own = keys.get(name) ?? new Map<number, ReadonlyMap<Key, boolean>>();
    return { name, keys: own, fields: drawFields([...own.keys()], draw, typesIn) };
  });
  const withRequires = entities.map((entity) => ({
    ...entity,
    fields: [...entity.fields, ...drawRequiring(entity, entities, draw)],
  }));
  const roots = Array.from({ length: subgraphs }, (_, subgraph) => subgraph).flatMap((subgraph) =>
    typesIn(subgraph).map((type): RootField => {
      const isList = draw(2) === 0;
      const provides = draw(3) === 0 ? providable(withRequires, type, subgraph) : undefined;
      const root = { name: `${type.toLowerCase()}${subgraph}`, subgraph, type, isList };
      return provides === undefined ? root : { ...root, provides };
    }),
  );
  return { subgraphs, entities: withRequires, nodes, nodeHome, objectSubgraph, union, roots };
}

function drawKeys(
  name: string,
  draw: Draw,
  around: Pick<GraphModel, 'subgraphs' | 'nodeHome' | 'nodes' | 'objectSubgraph'>,
): ReadonlyMap<number, ReadonlyMap<Key, boolean>> {
  const isNode = around.nodes.includes(name);
  const possible = Array.from({ length: around.subgraphs }, (_, subgraph) => subgraph).filter(
    (subgraph) => !isNode || subgraph !== around.objectSubgraph,
  );
  const home = isNode ? around.nodeHome : (possible[draw(possible.length)] ?? 0);
  const keys = new Map<number, ReadonlyMap<Key, boolean>>();
  keys.set(home, new Map(drawn(['id', 'code', 'loc { n }'], () => true)));
  for (const subgraph of possible) {
    if (subgraph === home || draw(4) === 0) continue;
    const choices: readonly (readonly Key[])[] = [
      ['id'],
      ['id', 'code'],
      ['code'],
      ['loc { n }'],
      ['id', 'loc { n }'],
      ['id loc { n }', 'id'],
    ];
    const chosen = choices[draw(choices.length)] ?? [];
    const resolvable = draw(chosen.length);
    keys.set(
      subgraph,
      new Map(chosen.map((key, index) => [key, index === resolvable || draw(2) === 0] as const)),
    );
  }
  return keys;
}

function drawn(keys: readonly Key[], isResolvable: () => boolean): [Key, boolean][] {
  return keys.map((key) => [key, isResolvable()]);
}

function drawFields(
  own: readonly number[],
  draw: Draw,
  typesIn: (subgraph: number) => string[],
): FieldModel[] {
  const at = (index: number): number => own[index % own.length] ?? 0;
  const scalars = ['f0', 'f1', 'f2', 'f3'].map((name): FieldModel => {
    const first = draw(own.length);
    const owners = new Map([[at(first), draw(3) === 0]]);
    if (draw(3) === 0) owners.set(at(first + 1), draw(3) === 0);
    return { name, type: 'String', isList: draw(5) === 0, hasArgument: draw(2) === 0, owners };
  });
  const references = ['r0', 'r1'].map((name): FieldModel => {
    const subgraph = at(draw(own.length));
    const types = typesIn(subgraph);
    const type = types[draw(types.length)] ?? 'Ash';
    const owners = new Map([[subgraph, false]]);
    return { name: `${name}${type}`, type, isList: draw(2) === 0, hasArgument: draw(4) === 0, owners };
  });
  return [...scalars, ...references];
}

function drawRequiring(
  { fields, keys }: EntityModel,
  entities: readonly EntityModel[],
  draw: Draw,
): FieldModel[] {
  return ['q0', 'q1', 'q2'].flatMap((field): FieldModel[] => {
    const own = [...keys.keys()];
    const subgraph = own[draw(own.length)] ?? 0;
    const elsewhere = fields.filter((other) => isExternal(other, subgraph, entities));
    if (elsewhere.length === 0) return [];
    const chosen = new Set([elsewhere[draw(elsewhere.length)], elsewhere[draw(elsewhere.length)]]);
    const requires = [...chosen].flatMap((required) => {
      if (required === undefined) return [];
      const target = entities.find((entity) => entity.name === required.type);
      const argument = required.hasArgument ? draw(2) : undefined;
      if (required.type === 'String') return [{ field: required.name, argument }];
      if (target === undefined) return [];
      const below = target.fields.filter(({ type }) => type === 'String')[draw(4)];
      if (below === undefined || !(below.owners.has(subgraph) || isExternal(below, subgraph, entities)))
        return [];
      const inner = { field: below.name, argument: below.hasArgument ? draw(2) : undefined };
      return [{ field: required.name, argument, below: inner }];
    });
    if (requires.length === 0) return [];
    const owners = new Map([[subgraph, false]]);
    return [{ name: field, type: 'String', isList: false, hasArgument: false, owners, requires }];
  });
}

/** Whether a subgraph may name a field that it does not own: with its one type, which it has to know. */
function isExternal(
  { owners, type, requires }: FieldModel,
  subgraph: number,
  entities: readonly EntityModel[],
): boolean {
  return (
    !owners.has(subgraph) &&
    requires === undefined &&
    new Set(owners.values()).size === 1 &&
    (type === 'String' || entities.some(({ name, keys }) => name === type && keys.has(subgraph)))
  );
}

/** A field that a subgraph may provide of an entity which another one owns. */
function providable(entities: readonly EntityModel[], type: string, subgraph: number): string | undefined {
  const entity = entities.find(({ name }) => name === type);
  return entity?.fields.find(
    (field) => field.type === 'String' && !field.hasArgument && isExternal(field, subgraph, entities),
  )?.name;
}
