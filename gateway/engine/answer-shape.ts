// Whether a subgraph's data has the shape its query asked for: lists where lists were asked for, objects where objects
// were. What is missing or null is let pass: that is judged field by field when the answer is put together.
import {
  Kind,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  parse,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.js';
import { isInexact } from '../operation/exact-json.js';
import { isObject } from '../operation/is-object.js';
import { isWritable } from './program/leaf-check.js';

/** What a field's value must look like. `list` is unknown where the public schema does not have the field. */
interface FieldShape {
  readonly list: boolean | undefined;
  /** Undefined for a leaf. */
  readonly fields: Shape | undefined;
  /** Whether an object has to say its type: it may have several, and the query asks which. */
  readonly isDiscriminated: boolean;
}

type Shape = Map<string, FieldShape>;

/** In place of what is no name: Apollo's executor would end with the whole answer, and of this it says that it is unknown. */
const noTypeName = '?';

export interface AnswerShape {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Where a type's name is none, it is replaced, so that it costs its object alone. */
  fits(data: Readonly<Record<string, unknown>>): boolean;
}

/** Reads the shape off a subgraph query, with the types of the public schema where it has them. */
export function answerShape(query: string, schema: GraphQLSchema): AnswerShape {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const fragments = fragmentsOf(document);
  const root: Shape = new Map();
  collect(operation.selectionSet, schema.getRootType(operation.operation)?.name, root);
  return {
    kind: operation.operation,
    fits: (data) => objectFits(data, root),
  };

  function collect(selectionSet: SelectionSetNode, typeName: string | undefined, into: Shape): void {
    for (const selection of selectionSet.selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const type = fieldType(typeName, selection.name.value);
          const known = into.get(name);
          const fields = selection.selectionSet
            ? (known?.fields ?? new Map<string, FieldShape>())
            : undefined;
          if (selection.selectionSet && fields) {
            collect(selection.selectionSet, type && getNamedType(type).name, fields);
          }
          into.set(name, {
            list: known?.list ?? listness(selection.name.value, type),
            fields,
            isDiscriminated: isAbstractType(type && getNamedType(type)) && fields?.has('__typename') === true,
          });
          break;
        }
        case Kind.INLINE_FRAGMENT:
          collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, into);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value, into);
        }
      }
    }
  }

  function fieldType(typeName: string | undefined, field: string): GraphQLOutputType | undefined {
    const type = typeName === undefined ? undefined : schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
  }
}

function listness(field: string, type: GraphQLOutputType | undefined): boolean | undefined {
  if (field === '_entities') return true;
  if (type === undefined) return undefined;
  return isListType(getNullableType(type)) || (isCompositeType(getNamedType(type)) ? false : undefined);
}

function objectFits(value: Readonly<Record<string, unknown>>, shape: Shape): boolean {
  for (const [name, field] of shape) {
    if (!valueFits(value[name], field)) return false;
  }
  return true;
}

function valueFits(value: unknown, field: FieldShape): boolean {
  if (value === null || value === undefined) return true;
  // Apollo's executor would walk over it until the stack ends, and with it the whole answer, or make another number of it.
  if (field.fields === undefined && (!isWritable(value) || isInexact(value))) return false;
  if (Array.isArray(value)) {
    return (
      field.list !== false && (field.fields === undefined || value.every((item) => itemFits(item, field)))
    );
  }
  return field.list !== true && itemFits(value, field);
}

function itemFits(value: unknown, field: FieldShape): boolean {
  const { fields, isDiscriminated } = field;
  if (fields === undefined || value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => itemFits(item, field));
  if (!isObject(value)) return false;
  const typename = value['__typename'];
  if (typename === undefined ? isDiscriminated : typeof typename !== 'string')
    value['__typename'] = noTypeName;
  return objectFits(value, fields);
}
