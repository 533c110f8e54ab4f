// What is known at a place of the answer while a plan is carried out with no data: for each group of types that objects
// there may have, which field stands under which response name. Nothing is changed in place, so that parts are shared.

/** A field with its arguments: two of one response name are the same if these are. */
export type Use = string;

/** In place of a use: what is there is not the field's value, since the subgraph cannot know it there. */
export const unresolved: Use = 'a value that is not its own';

export interface Known {
  readonly use: Use;
  /** What is known below it; undefined for a leaf. */
  readonly below: Place | undefined;
  /** Of a field that several subgraphs share: the types that each of them can give below it. */
  readonly sharedTypes?: ReadonlySet<string> | undefined;
  /** Of `__typename`: whether it is the type's own name or, of an @interfaceObject, this name of its interface. */
  readonly typeName?: OwnName | string | undefined;
}

export type OwnName = typeof ownName;
export const ownName = Symbol('the name of its own type');

export interface Group {
  readonly types: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Known>;
}

export type Place = readonly Group[];

/** How an object of a type names its type so far; undefined where it does not. */
export function nameOf({ fields }: Group, type: string): string | undefined {
  const name = fields.get('__typename')?.typeName;
  return name === ownName ? type : name;
}

/** The groups, split so that all types of each have the same answer. */
export function splitBy<Answer>(
  place: Place,
  answerOf: (type: string, group: Group) => Answer,
): { readonly group: Group; readonly answer: Answer }[] {
  return place.flatMap((group) => {
    const parts = new Map<Answer, Set<string>>();
    for (const type of group.types) {
      const answer = answerOf(type, group);
      const part = parts.get(answer);
      if (part) part.add(type);
      else parts.set(answer, new Set([type]));
    }
    if (parts.size === 1) return [...parts.keys()].map((answer) => ({ group, answer }));
    return [...parts].map(([answer, types]) => ({ group: { ...group, types }, answer }));
  });
}

/** Told of a response name that stands for two different fields. */
export type OnCollision = (group: Group, known: Known, other: Known) => void;

/**
 * What is known with what a subgraph sends for the same objects.
 *
 * @param isWhole whether what is sent is of all objects there: types that the subgraph does not know of are none then
 */
export function merge(place: Place, sent: Place, isWhole: boolean, onCollision: OnCollision): Place {
  if (place === sent) return place;
  return place.flatMap((group) => {
    const rest = new Set(group.types);
    const merged = sent.flatMap((other) => {
      const types = new Set([...group.types].filter((type) => other.types.has(type)));
      if (types.size === 0) return [];
      for (const type of types) rest.delete(type);
      const fields = mergeFields({ types, fields: group.fields }, other.fields, onCollision);
      return [{ types, fields }];
    });
    return isWhole || rest.size === 0 ? merged : [...merged, { types: rest, fields: group.fields }];
  });
}

function mergeFields(
  group: Group,
  sent: ReadonlyMap<string, Known>,
  onCollision: OnCollision,
): ReadonlyMap<string, Known> {
  if (group.fields === sent) return sent;
  const fields = new Map(group.fields);
  for (const [name, value] of sent) {
    const known = fields.get(name);
    if (known === value) continue;
    if (known !== undefined && known.use !== value.use) onCollision(group, known, value);
    const isSame = known?.below !== undefined && value.below !== undefined && known.use === value.use;
    fields.set(
      name,
      isSame ? { ...value, below: merge(known.below, value.below, true, onCollision) } : value,
    );
  }
  return fields;
}
