// Posts in the order of their departments' names. No index of one table gives that order, and a server would sort all
// posts for each page. So the departments are gone through in order, a growing group at a time, until the page is full.
import { sql } from 'kysely';
import { allOf, compared } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { afterCursor, decodeCursor, orderTerms } from '../../kit/paging/ordering.js';
import { Connection, pageSize, type PageArguments } from '../../kit/paging/page.js';
import type { SortDirection } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PostFilter } from '../domain/filters.js';
import { departmentCondition } from './department-condition.js';
import type { FilterScope } from './filter-scope.js';
import { postCondition } from './post-condition.js';
import { departmentOrdering, type PostOfDepartment } from './post-ordering.js';
import { postRow, storedPosts } from './post-rows.js';

/** One department alone is read from an index in order; groups grow so that a rare match costs few statements. */
const growth = 4;

/** A page of the posts that match, by their departments' names and, within a department, by arrival. */
export async function postsByDepartment(
  database: Database<Tables>,
  where: PostFilter | null | undefined,
  direction: SortDirection,
  page: PageArguments,
  scope: FilterScope,
): Promise<Connection<PostOfDepartment>> {
  const ordering = departmentOrdering(direction);
  const matching = storedPosts(database.reads)
    .innerJoin('department', 'department.id', 'post.department_id')
    .select('department.name as departmentName')
    .where(allOf([postCondition(where, scope), afterCursor(ordering, page.after)]));
  const departments = await departmentsInOrder(database, where, direction, page);
  const wanted = pageSize(page) + 1;
  const rows: PostOfDepartment[] = [];
  for (let start = 0, size = 1; start < departments.length && rows.length < wanted; size *= growth) {
    const group = departments.slice(start, start + size);
    let query = matching
      .where(database.dialect.keysIn(sql.ref('post.department_id'), group))
      .limit(wanted - rows.length);
    for (const term of orderTerms(ordering)) query = query.orderBy(term);
    rows.push(
      ...(await query.execute()).map((stored) => ({
        ...postRow(stored),
        departmentName: stored.departmentName,
      })),
    );
    start += size;
  }
  return new Connection(rows, ordering, page);
}

/** The keys of the departments that the filter names, from the name in the cursor onwards. */
async function departmentsInOrder(
  { reads, dialect }: Database<Tables>,
  where: PostFilter | null | undefined,
  direction: SortDirection,
  { after }: PageArguments,
): Promise<number[]> {
  const [name] =
    after === null || after === undefined ? [] : decodeCursor(departmentOrdering(direction), after);
  const rows = await reads
    .selectFrom('department')
    .select('department.id as key')
    .where(departmentCondition(where?.department, dialect))
    .where(allOf([compared(sql.ref('department.name'), direction === 'ASC' ? '>=' : '<=', name)]))
    .orderBy('department.name', direction === 'ASC' ? 'asc' : 'desc')
    .orderBy('department.id')
    .execute();
  return rows.map(({ key }) => key);
}
