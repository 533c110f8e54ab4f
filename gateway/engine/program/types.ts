// What the program has to know of the supergraph's types: which names satisfy a type condition.
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Every `__typename` that satisfies a condition: the type itself, its members and the interfaces below it. */
export function namesSatisfying(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const names = new Set([condition]);
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return names;
  for (const candidate of Object.values(schema.getTypeMap())) {
    if ((isObjectType(candidate) || isInterfaceType(candidate)) && schema.isSubType(type, candidate))
      names.add(candidate.name);
  }
  return names;
}

/** The names of all interfaces. */
export function interfaceNames(schema: GraphQLSchema): ReadonlySet<unknown> {
  return new Set(
    Object.values(schema.getTypeMap())
      .filter(isInterfaceType)
      .map(({ name }) => name),
  );
}
