// How values of scalars and enums become values of an answer.
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
} from 'graphql';

/** For scalars that answer what is stored, as it is. */
export const asStored = (value: unknown): unknown => value;

/** JavaScript that is true of a value `name` which stands in the answer as it is; undefined where all are to be serialised. */
export function plainTest(type: GraphQLLeafType, name: string): string | undefined {
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return `typeof ${name} === "string"`;
    case GraphQLInt:
      return `typeof ${name} === "number" && (${name} | 0) === ${name}`;
    case GraphQLFloat:
      return `typeof ${name} === "number" && ${name} - ${name} === 0`;
    case GraphQLBoolean:
      return `typeof ${name} === "boolean"`;
    default:
      return type.serialize === asStored
        ? `typeof ${name} === "string" || typeof ${name} === "number" && ${name} - ${name} === 0`
        : undefined;
  }
}

/** The value as its type shows it, or the Error that it cannot be shown: a fault of the row, whatever the type calls it. */
export function serialised(type: GraphQLLeafType, value: unknown): unknown {
  try {
    const shown: unknown = type.serialize(value);
    if (shown !== null && shown !== undefined) return shown;
    return new Error(`Expected \`${type.name}.serialize\` to return a value that is not null.`);
  } catch (cause) {
    return new Error(`${type.name} cannot represent what a row has in its place.`, { cause });
  }
}
