// Which input types lead to a join filter, and whether a value written in a document does.
import {
  Kind,
  getNamedType,
  isInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

/** Whether a value of this type, as a document has it, may have a join filter once its variables are known. */
export type MayJoin = (value: ValueNode, type: GraphQLInputType) => boolean;

/** The fields of input types that are join filters. */
export interface JoinedFields {
  of(input: string): readonly { readonly field: string }[];
}

/** @param presented the schema that clients see */
export function joinFilterInputs(presented: GraphQLSchema, joinFilters: JoinedFields): MayJoin {
  const leading = inputsThatLead(presented, (input) => joinFilters.of(input).length > 0);
  const mayJoin: MayJoin = (value, type) => {
    const input = getNamedType(type);
    if (!isInputObjectType(input) || !leading.has(input.name)) return false;
    if (value.kind === Kind.VARIABLE) return true;
    if (value.kind === Kind.LIST) return value.values.some((item) => mayJoin(item, input));
    if (value.kind !== Kind.OBJECT) return false;
    const own = joinFilters.of(input.name);
    return value.fields.some(({ name, value: inner }) => {
      if (own.some(({ field }) => field === name.value)) return true;
      const known = input.getFields()[name.value];
      return known !== undefined && mayJoin(inner, known.type);
    });
  };
  return mayJoin;
}

/** The input types that have something, and all that lead to one of those. */
export function inputsThatLead(schema: GraphQLSchema, has: (input: string) => boolean): ReadonlySet<string> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const leading = new Set(inputs.map(({ name }) => name).filter(has));
  let before: number;
  do {
    before = leading.size;
    for (const input of inputs) {
      const fields = Object.values(input.getFields());
      if (fields.some(({ type }) => leading.has(getNamedType(type).name))) leading.add(input.name);
    }
  } while (leading.size > before);
  return leading;
}
