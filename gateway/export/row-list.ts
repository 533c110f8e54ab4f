// Which list of an answer becomes the rows of a table: the only one that can, or the one that the client names.
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import type { AnswerField } from './answer-tree.js';
import { exportRefused } from '../request/export-refusal.js';

export interface RowList {
  /** The fields from the root of the answer to the list, which is the last. */
  readonly path: readonly AnswerField[];
  /** Whether the list is a page of a Relay connection. */
  readonly isPage: boolean;
  /** Whether one of the fields before it is a list too. */
  readonly isNested: boolean;
}

/**
 * @param named the list's path by the answer's names; of a page of a connection, the connection will do
 * @returns undefined where there is no list: the answer is one row
 * @throws GraphQLError INVALID_EXPORT where there is a choice and none was made, or none such
 */
export function rowListOf(fields: readonly AnswerField[], named: string | undefined): RowList | undefined {
  const lists = listsOf(fields, [], false);
  if (named !== undefined) {
    const meant = lists.filter((list) => pathOf(list) === named || shortPathOf(list) === named);
    if (meant.length === 1) return meant[0];
    throw exportRefused(
      lists.length === 0
        ? `rows=${named} names no list: the operation selects none. Leave it out, and the answer is one row.`
        : `rows=${named} names ${meant.length === 0 ? 'no list' : 'more than one list'} of the operation. Its lists are ${pathsOf(lists)}.`,
    );
  }
  const outermost = lists.filter(({ isNested }) => !isNested);
  const pages = outermost.filter(({ isPage }) => isPage);
  const candidates = pages.length > 0 ? pages : outermost;
  const [first, second] = candidates;
  if (first !== undefined && second !== undefined) {
    const short = shortPathOf(first);
    const isShortEnough = lists.filter((list) => shortPathOf(list) === short).length === 1;
    throw exportRefused(
      `The operation has several lists that could be the rows: ${pathsOf(candidates)}. Name one, as in rows=${isShortEnough ? short : pathOf(first)}.`,
    );
  }
  return first;
}

function listsOf(
  fields: readonly AnswerField[],
  before: readonly AnswerField[],
  isNested: boolean,
): RowList[] {
  return fields.flatMap((field) => {
    const path = [...before, field];
    const isList = isListField(field);
    const own = isList ? [{ path, isPage: isPageOf(before.at(-1), field), isNested }] : [];
    return [...own, ...listsOf(field.fields, path, isNested || isList)];
  });
}

export function isListField({ type }: AnswerField): boolean {
  return isListType(getNullableType(type));
}

/** Whether a field is the page of a connection: Relay's `edges`, or the `nodes` that save a step. */
export function isPageOf(connection: AnswerField | undefined, { name }: AnswerField): boolean {
  return connection !== undefined && isConnection(connection) && (name === 'nodes' || name === 'edges');
}

function isConnection({ type }: AnswerField): boolean {
  const named = getNamedType(type);
  const pageInfo = isObjectType(named) && getNamedType(named.getFields()['pageInfo']?.type);
  if (!isObjectType(pageInfo)) return false;
  const { hasNextPage, endCursor } = pageInfo.getFields();
  return hasNextPage !== undefined && endCursor !== undefined;
}

function pathOf({ path }: RowList): string {
  return path.map(({ key }) => key).join('.');
}

/** The path without what a connection adds to it. */
function shortPathOf(list: RowList | undefined): string {
  const path = list?.path ?? [];
  return path
    .filter((field, index) => {
      const [parent, grandparent] = [path[index - 1], path[index - 2]];
      const isNode = field.name === 'node' && parent !== undefined && isPageOf(grandparent, parent);
      return !isPageOf(parent, field) && !isNode;
    })
    .map(({ key }) => key)
    .join('.');
}

function pathsOf(lists: readonly RowList[]): string {
  return lists.map(pathOf).join(', ');
}
