// What the program has to know of the supergraph's types: which names satisfy a type condition. Fetches ask it over and
// over, so nothing here may look through every type each time.
import { isAbstractType, isInterfaceType, type GraphQLSchema } from 'graphql';

/** Every `__typename` that satisfies a condition: the type itself, its members and the interfaces below it. */
export function namesSatisfying(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return new Set([condition]);
  const below = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
  return new Set([condition, ...[...schema.getPossibleTypes(type), ...below].map(({ name }) => name)]);
}

const interfacesOf = new WeakMap<GraphQLSchema, ReadonlySet<unknown>>();

/** The names of all interfaces: found once for each schema. */
export function interfaceNames(schema: GraphQLSchema): ReadonlySet<unknown> {
  const known = interfacesOf.get(schema);
  if (known !== undefined) return known;
  const types = Object.values(schema.getTypeMap());
  const names = new Set(types.filter(isInterfaceType).map(({ name }) => name));
  interfacesOf.set(schema, names);
  return names;
}
