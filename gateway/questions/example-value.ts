// An example of a value of any type, as an address gives it.
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  Int: 50,
  Float: 0.5,
  Boolean: true,
  Date: '2026-06-15',
  DateTime: '2026-06-15T09:00:00Z',
};

/** The text of an example, before it is escaped for an address. */
export function exampleText(type: GraphQLInputType): string {
  const nullable = isNonNullType(type) ? type.ofType : type;
  // One item of a list, where items are given as text, is an example of the list.
  if (isListType(nullable) && !(exampleValue(nullable.ofType) instanceof Object))
    return exampleText(nullable.ofType);
  const value = exampleValue(nullable);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function exampleValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return exampleValue(type.ofType);
  if (isListType(type)) return [exampleValue(type.ofType)];
  if (isInputObjectType(type)) return exampleObject(type);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return scalars[type.name] ?? 'text';
}

/** With the fields that are required, or else the first that is no object itself. */
function exampleObject(type: GraphQLInputObjectType): object {
  const fields = Object.values(type.getFields());
  const required = fields.filter(isRequiredInputField);
  const plain = fields.filter(
    (field) => !isInputObjectType(isNonNullType(field.type) ? field.type.ofType : field.type),
  );
  const shown = required.length > 0 ? required : plain.slice(0, 1);
  return Object.fromEntries(shown.map((field) => [field.name, exampleValue(field.type)]));
}
