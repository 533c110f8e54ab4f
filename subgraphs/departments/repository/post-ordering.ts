// The orders of posts.
import { sql } from 'kysely';
import type { Ordering, SortKey } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import { Grade, rankIn, type SortDirection } from '../../kit/vocabulary/index.js';
import type { PostOrder } from '../domain/filters.js';
import type { PostRow } from '../domain/post.js';

/** An order that an index of posts gives, or that of their departments' names. */
export type PostSorting =
  | { readonly by: 'post'; readonly ordering: Ordering<PostRow> }
  | { readonly by: 'department'; readonly direction: SortDirection };

const byKey: SortKey<PostRow> = { column: sql.ref('post.id'), direction: 'ASC', value: (row) => row.key };

export const arrival: Ordering<PostRow> = { list: 'posts', name: 'arrival', keys: [byKey] };

export function postSorting(orderBy: PostOrder | null | undefined): PostSorting {
  const order = singleOrder(orderBy);
  if (order === undefined) return { by: 'post', ordering: arrival };
  const [field, value] = order;
  if (field === 'department') {
    const direction = singleOrder(value as NonNullable<PostOrder['department']>)?.[1] ?? 'ASC';
    return { by: 'department', direction };
  }
  return { by: 'post', ordering: columnOrdering(field, value as SortDirection) };
}

function columnOrdering(field: 'title' | 'grade', direction: SortDirection): Ordering<PostRow> {
  const value =
    field === 'title'
      ? (row: PostRow) => row.title
      : (row: PostRow) => (row.grade === null ? 0 : rankIn(Grade, row.grade));
  // Both the same way, so that the index is read backwards where a tenth of all posts have one grade.
  return {
    list: 'posts',
    name: `${field} ${direction}`,
    keys: [
      { column: sql.ref(`post.${field}`), direction, value },
      { ...byKey, direction },
    ],
  };
}

/** A post beside the name it is sorted under. */
export interface PostOfDepartment extends PostRow {
  readonly departmentName: string;
}

/** By department, and within one by arrival. */
export function departmentOrdering(direction: SortDirection): Ordering<PostOfDepartment> {
  return {
    list: 'posts',
    name: `department name ${direction}`,
    keys: [
      { column: sql.ref('department.name'), direction, value: (row) => row.departmentName },
      { column: sql.ref('department.id'), direction: 'ASC', value: (row) => row.departmentKey },
      byKey,
    ],
  };
}
