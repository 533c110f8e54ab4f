// What is true of a generated graph: the value of every field of every object, the same whoever is asked.
import type { EntityModel, FieldModel, GraphModel, Requirement } from './model.js';

export interface Thing {
  readonly __typename: string;
  readonly id: string;
}

const perEntity = 4;

export interface Truth {
  readonly model: GraphModel;
  entity(name: string): EntityModel | undefined;
  value(thing: Thing, field: FieldModel, argument: number | null | undefined): unknown;
  root(name: string): unknown;
  /** The thing with such a key, by any of its keys. */
  find(type: string, reference: Readonly<Record<string, unknown>>): Thing | null;
}

export const codeOf = ({ id }: Thing): string => `code of ${id}`;
export const placeOf = ({ id }: Thing): { n: string } => ({ n: `place of ${id}` });

export function truthOf(model: GraphModel): Truth {
  const entity = (name: string): EntityModel | undefined => model.entities.find((each) => each.name === name);
  const thing = (name: string, number: number): Thing => ({
    __typename: name,
    id: `${name}${(number % perEntity) + 1}`,
  });
  const membersOf = (type: string, subgraph: number): readonly string[] =>
    type === 'Node' ? model.nodes : type === 'Any' ? (model.union.get(subgraph) ?? []) : [type];
  const things = (type: string, subgraph: number, seed: number): Thing[] => {
    const members = membersOf(type, subgraph);
    return Array.from({ length: 3 }, (_, index) =>
      thing(members[(seed + index) % members.length] ?? '', seed + index),
    );
  };
  const value: Truth['value'] = (of, field, argument) => {
    if (field.requires)
      return requiredText(
        field.name,
        field.requires.map((required) => requiredValue(of, required)),
      );
    const seed = hash(`${of.id}.${field.name}.${String(argument)}`);
    const mayBeNull = [...field.owners.values()].every((isNeverNull) => !isNeverNull);
    if (mayBeNull && seed % 6 === 0) return null;
    const [owner = 0] = field.owners.keys();
    const single = (index: number): unknown =>
      field.type === 'String'
        ? `${of.id}.${field.name}(${String(argument)})${index}`
        : (things(field.type, owner, seed)[index] ?? null);
    return field.isList ? [single(0), single(1)] : single(0);
  };
  function requiredValue(of: Thing, { field, argument, below }: Requirement): unknown {
    const definition = entity(of.__typename)?.fields.find(({ name }) => name === field);
    const found = definition && value(of, definition, argument);
    if (below === undefined) return found;
    const inner = (item: unknown): unknown => (item === null ? null : requiredValue(item as Thing, below));
    return Array.isArray(found) ? found.map(inner) : inner(found ?? null);
  }
  return {
    model,
    entity,
    value,
    root: (name) => {
      const root = model.roots.find((each) => each.name === name);
      if (root === undefined) throw new Error(`there is no root field ${name}`);
      const found = things(root.type, root.subgraph, hash(name));
      return root.isList ? found : found[0];
    },
    find: (type, reference) => {
      const names = type === 'Node' ? model.nodes : [type];
      const all = names.flatMap((name) =>
        Array.from({ length: perEntity }, (_, number) => thing(name, number)),
      );
      return (
        all.find(
          (each) =>
            (reference['id'] === undefined || reference['id'] === each.id) &&
            (reference['code'] === undefined || reference['code'] === codeOf(each)) &&
            (reference['loc'] === undefined ||
              JSON.stringify(reference['loc']) === JSON.stringify(placeOf(each))),
        ) ?? null
      );
    },
  };
}

/** What a field says that requires these values: all of them. */
export function requiredText(name: string, values: readonly unknown[]): string {
  return `${name}<${JSON.stringify(values)}>`;
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
