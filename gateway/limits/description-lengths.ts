// How long the lists are in a schema's description of itself: its types, their fields, the arguments of those.
import {
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { onceFor } from '../operation/valid-operation.js';

interface Lengths {
  /** The average over all objects that have the list. */
  readonly average: number;
  readonly longest: number;
}

/**
 * How many items a field of the description has: 1 where it is no list.
 *
 * @param ofAll whether it is asked of all types, fields or directives, so that the average is exact; else it may be of the
 *   one that has most
 */
export type DescriptionLengths = (
  type: string,
  field: GraphQLField<unknown, unknown>,
  ofAll: boolean,
) => number;

export const descriptionLengths = onceFor((schema: GraphQLSchema): DescriptionLengths => {
  const types = Object.values(schema.getTypeMap());
  const fielded = types.map((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const directives = schema.getDirectives();
  const lengths = new Map<string, Lengths>([
    ['__Schema.types', exactly(types.length)],
    ['__Schema.directives', exactly(directives.length)],
    ['__Type.fields', lengthsOf(fielded)],
    [
      '__Type.interfaces',
      lengthsOf(
        types.map((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [])),
      ),
    ],
    [
      '__Type.possibleTypes',
      lengthsOf(types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type) : []))),
    ],
    ['__Type.enumValues', lengthsOf(types.map((type) => (isEnumType(type) ? type.getValues() : [])))],
    [
      '__Type.inputFields',
      lengthsOf(types.map((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []))),
    ],
    ['__Field.args', lengthsOf(fielded.flat().map(({ args }) => args))],
    ['__Directive.args', lengthsOf(directives.map(({ args }) => args))],
  ]);
  return (type, field, ofAll) => {
    if (!isListType(getNullableType(field.type))) return 1;
    const known = lengths.get(`${type}.${field.name}`);
    return known === undefined ? 1 : ofAll ? known.average : known.longest;
  };
});

function exactly(length: number): Lengths {
  return { average: length, longest: length };
}

function lengthsOf(lists: readonly (readonly unknown[])[]): Lengths {
  const sizes = lists.map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return { average: lists.length === 0 ? 0 : all / lists.length, longest: Math.max(0, ...sizes) };
}
