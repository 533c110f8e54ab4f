// The types of what a shared field gives. Every subgraph that resolves a @shareable field has to give the same value, so
// an object there has a type that each of them can give. Planners rely on it: they may ask for the fields of no other type.
import { Kind, getNamedType, isObjectType } from 'graphql';
import type { JoinedSubgraph } from './joined-graph.js';
import type { CheckedSubgraph } from './schemas.js';

/**
 * The types that every subgraph which resolves the field can give there; undefined where all of them give the same types
 * or have none in common.
 *
 * @param coordinate `Type.field`, of an interface or a union
 * @param checked makes the schema of a subgraph; only those that share the field are made
 */
export function sharedTypes(
  coordinate: string,
  subgraphs: ReadonlyMap<string, JoinedSubgraph>,
  checked: (name: string) => Pick<CheckedSubgraph, 'schema' | 'realTypes'>,
): ReadonlySet<string> | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  const sharing = [...subgraphs].filter(([, joined]) => resolves(joined, type, field));
  const given = sharing.flatMap(([name]) => {
    const { schema, realTypes } = checked(name);
    const own = schema.getType(type);
    const definition = isObjectType(own) ? own.getFields()[field] : undefined;
    return definition === undefined ? [] : [realTypes(getNamedType(definition.type).name)];
  });
  const common = new Set(given.flat().filter((each) => given.every((types) => types.includes(each))));
  return common.size === 0 || given.every((types) => types.length === common.size) ? undefined : common;
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
