// The types of what a shared field gives. Every subgraph that resolves a @shareable field has to give the same value, so
// an object there has a type that each of them can give. Both planners rely on it and ask for the fields of no other type.
import { Kind, getNamedType, isObjectType } from 'graphql';
import type { JoinedSubgraph } from './joined-graph.js';
import type { CheckedSubgraph } from './schemas.js';

/**
 * The types that every subgraph which resolves the field can give there; undefined where there is none.
 *
 * @param coordinate `Type.field`
 * @param checked makes the schema of a subgraph; only those that have the field are made
 */
export function sharedTypes(
  coordinate: string,
  subgraphs: ReadonlyMap<string, JoinedSubgraph>,
  checked: (name: string) => Pick<CheckedSubgraph, 'schema' | 'realTypes'>,
): ReadonlySet<string> | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  let common: ReadonlySet<string> | undefined;
  for (const [name, joined] of subgraphs) {
    if (!resolves(joined, type, field)) continue;
    const { schema, realTypes } = checked(name);
    const own = schema.getType(type);
    const definition = isObjectType(own) ? own.getFields()[field] : undefined;
    if (definition === undefined) continue;
    const given = realTypes(getNamedType(definition.type).name);
    common = new Set(given.filter((each) => common?.has(each) ?? true));
  }
  return common?.size === 0 ? undefined : common;
}

function resolves({ definitions, externals }: JoinedSubgraph, type: string, field: string): boolean {
  return (
    !externals.has(`${type}.${field}`) &&
    definitions.some(
      (each) =>
        each.kind === Kind.OBJECT_TYPE_DEFINITION &&
        each.name.value === type &&
        each.fields?.some(({ name }) => name.value === field),
    )
  );
}
