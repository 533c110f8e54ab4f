// How much of the schema's own description an operation asks for. The lengths of its lists are known, so that the usual
// query of tools is told from one that asks for everything a hundred times.
import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.js';
import { onceFor } from '../operation/valid-operation.js';
import { descriptionLengths } from './description-lengths.js';
import { selectedFields, type EstimatedOperation } from './selected-fields.js';

const metaFields = new Map<string, GraphQLField<unknown, unknown>>(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Lists of all that there are of something. */
const wholes: ReadonlySet<string> = new Set(['types', 'directives']);

/** Lists of what types, fields and directives are made of: of all of them, they are all that there are. */
const parts: ReadonlySet<string> = new Set(['fields', 'inputFields', 'enumValues', 'args']);

/** More different selections than these are too many whatever they come to. */
const mostSelections = 5_000;

/** How many times it asks for as much as the usual query of tools, which asks for the whole schema. */
export function introspectionShare(schema: GraphQLSchema, operation: EstimatedOperation): number {
  const size = introspectionSize(schema, operation);
  return size === 0 ? 0 : size / usualSize(schema);
}

const usualSize = onceFor((schema: GraphQLSchema): number => {
  const document = parse(getIntrospectionQuery());
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the usual query has no operation');
  return introspectionSize(schema, { operation, fragments: fragmentsOf(document), variables: {} });
});

/** How many values the answer has of the schema. */
function introspectionSize(schema: GraphQLSchema, asked: EstimatedOperation): number {
  const root = schema.getRootType(asked.operation.operation);
  if (!root) return 0;
  const lengths = descriptionLengths(schema);
  const known = new Map<string, number>();
  const numbers = new Map<SelectionSetNode, number>();
  const numberOf = (set: SelectionSetNode): number => {
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    return number;
  };
  const sizeOf = (
    nodes: readonly FieldNode[],
    definition: GraphQLField<unknown, unknown>,
    isOfAll: boolean,
  ): number => {
    const type = getNamedType(definition.type);
    if (!isObjectType(type)) return 1;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const areAll = wholes.has(definition.name) || (isOfAll && parts.has(definition.name));
    const key = `${type.name} ${String(areAll)} ${sets.map(numberOf).join()}`;
    let each = known.get(key);
    if (each === undefined) {
      if (known.size >= mostSelections) return Number.MAX_SAFE_INTEGER;
      each = 1;
      for (const below of selectedFields(schema, asked, sets, type).values()) {
        const field = type.getFields()[below[0]?.name.value ?? ''];
        each += field ? lengths(type.name, field, areAll) * sizeOf(below, field, areAll) : 1;
      }
      known.set(key, each);
    }
    return each;
  };
  let size = 0;
  for (const nodes of selectedFields(schema, asked, [asked.operation.selectionSet], root).values()) {
    const definition = metaFields.get(nodes[0]?.name.value ?? '');
    if (definition) size += sizeOf(nodes, definition, false);
  }
  return size;
}
