// Which input types an argument leads to, wherever it stands: those of orders are told from those of filters by it.
import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';

/** The input types that can be reached from arguments of this name. */
export function inputsUnder(schema: GraphQLSchema, argument: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (type: GraphQLInputObjectType): void => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    for (const { type: inner } of Object.values(type.getFields())) {
      const named = getNamedType(inner);
      if (isInputObjectType(named)) reach(named);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || isInputObjectType(type)) continue;
    for (const { args } of Object.values(type.getFields())) {
      const named = getNamedType(args.find(({ name }) => name === argument)?.type);
      if (isInputObjectType(named)) reach(named);
    }
  }
  return reached;
}
