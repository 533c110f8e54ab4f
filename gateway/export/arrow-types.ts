// The Arrow type of what a column holds, from its GraphQL type: a scalar's specification decides and its name does not,
// except for those of the project that have none, so that text which means something else elsewhere stays text.
import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Struct,
  TimestampMillisecond,
  Utf8,
  type DataType,
} from 'apache-arrow';
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  getNullableType,
  isListType,
  isScalarType,
  type GraphQLOutputType,
} from 'graphql';
import type { AnswerField } from './answer-tree.js';

/** Dates, moments and whole numbers beyond 32 bits, by what their scalars' `@specifiedBy` ends in. */
const specified: readonly { readonly ending: string; readonly make: () => DataType }[] = [
  { ending: '/local-date.html', make: () => new DateDay() },
  { ending: '/local-date', make: () => new DateDay() },
  { ending: '/date-time.html', make: () => new TimestampMillisecond('UTC') },
  { ending: '/date-time', make: () => new TimestampMillisecond('UTC') },
  { ending: '/scalars/pence', make: () => new Int64() },
];

/**
 * Everything may be null.
 *
 * @param fields what is selected of it; nothing of a leaf
 */
export function arrowType(type: GraphQLOutputType, fields: readonly AnswerField[]): DataType {
  const present = getNullableType(type);
  if (isListType(present)) return new List(arrowField('item', arrowType(present.ofType, fields)));
  if (fields.length > 0)
    return new Struct(fields.map((field) => arrowField(field.key, arrowType(field.type, field.fields))));
  if (present === GraphQLInt || nameOf(present) === GraphQLInt.name) return new Int32();
  if (nameOf(present) === GraphQLFloat.name) return new Float64();
  if (nameOf(present) === GraphQLBoolean.name) return new Bool();
  const url = isScalarType(present) ? present.specifiedByURL : undefined;
  return specified.find(({ ending }) => url?.endsWith(ending))?.make() ?? new Utf8();
}

export function arrowField(name: string, type: DataType): Field {
  return new Field(name, type, true);
}

function nameOf(type: GraphQLOutputType): string | undefined {
  return isScalarType(type) ? type.name : undefined;
}
