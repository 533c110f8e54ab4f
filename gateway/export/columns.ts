// The columns that the items of a list have: what is single becomes a column of its own under its dotted path, and a list
// stays one column.
import { getNamedType, getNullableType, isLeafType, isListType, type GraphQLOutputType } from 'graphql';
import type { AnswerField } from './answer-tree.js';
import { isListField, isPageOf } from './row-list.js';

export interface Column {
  /** The path by the answer's names, dotted. */
  readonly name: string;
  /** Where the value is, from the item on. */
  readonly keys: readonly string[];
  readonly type: GraphQLOutputType;
  /** What is selected of the items of a list; nothing of a leaf. */
  readonly fields: readonly AnswerField[];
  /** The fields from the item to this one. */
  readonly path: readonly AnswerField[];
}

/** The columns of an object. */
export function columnsOf(fields: readonly AnswerField[]): Column[] {
  return fields.flatMap((field) => fieldColumns(field, [], field.key));
}

/**
 * The columns of a list's items, `name` before each. The items of Relay's edges are their nodes; a cursor says nothing
 * about the item and is left out, and whatever else an edge has is a column beside the node's.
 *
 * @param connection the field that the list is a field of
 */
export function itemColumns(list: AnswerField, connection: AnswerField | undefined, name?: string): Column[] {
  if (isLeaf(list) || isListOfLists(list))
    return [{ name: name ?? list.key, keys: [], type: itemType(list), fields: list.fields, path: [] }];
  const named = (key: string): string => (name === undefined ? key : `${name}.${key}`);
  const isEdges = list.name === 'edges' && isPageOf(connection, list);
  return list.fields.flatMap((field) => {
    if (isEdges && field.name === 'cursor') return [];
    if (isEdges && field.name === 'node')
      return field.fields.flatMap((inner) => fieldColumns(inner, [field], named(inner.key)));
    return fieldColumns(field, [], named(field.key));
  });
}

function fieldColumns(field: AnswerField, before: readonly AnswerField[], name: string): Column[] {
  const path = [...before, field];
  if (isLeaf(field) || isListField(field))
    return [{ name, keys: path.map(({ key }) => key), type: field.type, fields: field.fields, path }];
  return field.fields.flatMap((inner) => fieldColumns(inner, path, `${name}.${inner.key}`));
}

/** An object of which `@skip` and `@include` leave nothing is no leaf, although nothing is selected of it either. */
function isLeaf({ type }: AnswerField): boolean {
  return isLeafType(getNamedType(type));
}

function isListOfLists(list: AnswerField): boolean {
  return isListType(getNullableType(itemType(list)));
}

function itemType({ type }: AnswerField): GraphQLOutputType {
  const list = getNullableType(type);
  return isListType(list) ? list.ofType : type;
}
