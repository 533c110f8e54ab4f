// Posts as the graph reads them.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import type { KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import type { PostFilter, PostOrder } from '../domain/filters.js';
import type { PostRow } from '../domain/post.js';
import type { FilterScope } from './filter-scope.js';
import { isRunning } from './holding-condition.js';
import { postCondition } from './post-condition.js';
import { arrival, departmentOrdering, postSorting, type PostOfDepartment } from './post-ordering.js';
import { postRow, storedPosts, type StoredPost } from './post-rows.js';
import { postsByDepartment } from './posts-by-department.js';

/** What a list of posts is asked for. */
export interface PostPageArguments extends PageArguments {
  readonly where?: PostFilter | null | undefined;
  readonly orderBy?: PostOrder | null | undefined;
}

export class PostRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The posts with these public identifiers, in any order. */
  async byId(ids: readonly string[]): Promise<PostRow[]> {
    const rows = await this.posts()
      .where(this.database.dialect.keysIn(sql.ref('post.public_id'), ids))
      .execute();
    return rows.map(postRow);
  }

  /** The posts with these keys of the database, in any order. */
  async byKey(keys: readonly number[]): Promise<PostRow[]> {
    const rows = await this.posts()
      .where(this.database.dialect.keysIn(sql.ref('post.id'), keys))
      .execute();
    return rows.map(postRow);
  }

  /** The post of an organisation with this reference. */
  async byReference(departmentId: string, reference: string): Promise<PostRow | null> {
    const row = await this.posts()
      .innerJoin('department', 'department.id', 'post.department_id')
      .where('department.public_id', '=', departmentId)
      .where('post.reference', '=', reference)
      .executeTakeFirst();
    return row === undefined ? null : postRow(row);
  }

  /** A page of the posts that match. */
  async page(
    { where, orderBy, ...page }: PostPageArguments,
    today: string,
  ): Promise<Connection<PostRow> | Connection<PostOfDepartment>> {
    const scope = this.scope(today);
    const sorting = postSorting(orderBy);
    if (sorting.by === 'department')
      return postsByDepartment(this.database, where, sorting.direction, page, scope);
    const rows = await pageQuery(
      this.posts().where(postCondition(where, scope)),
      sorting.ordering,
      page,
    ).execute();
    return new Connection(rows.map(postRow), sorting.ordering, page);
  }

  /** The same page of each of these departments' posts. */
  pagesOfDepartments(
    departmentKeys: readonly number[],
    { where, orderBy, ...page }: PostPageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<PostRow>[]> {
    const sorting = postSorting(orderBy);
    // Within one department an order by department says nothing more than arrival does.
    const ordering = sorting.by === 'department' ? arrival : sorting.ordering;
    const matching = this.posts().where(postCondition(where, this.scope(today)));
    return this.pages(
      departmentKeys,
      countRows,
      (key) => pageQuery(matching.where('post.department_id', '=', key), ordering, page),
      ordering,
      page,
    );
  }

  /** The same page of each of these posts' direct reports. */
  pagesOfReports(
    postKeys: readonly number[],
    page: PageArguments,
    countRows: CountRows,
  ): Promise<Connection<PostRow>[]> {
    return this.pages(
      postKeys,
      countRows,
      (key) => pageQuery(this.posts().where('post.reports_to_id', '=', key), arrival, page),
      arrival,
      page,
    );
  }

  /** The posts that these people hold today, by arrival. */
  async heldBy(
    personIds: readonly string[],
    today: string,
  ): Promise<{ readonly personId: string; readonly post: PostRow }[]> {
    const rows = await this.posts()
      .innerJoin('tenure', 'tenure.post_id', 'post.id')
      .select('tenure.person_id as personId')
      .distinct()
      .where(this.database.dialect.keysIn(sql.ref('tenure.person_id'), personIds))
      .where(isRunning('tenure', today))
      .orderBy('post.id')
      .execute();
    return rows.map(({ personId, ...stored }) => ({ personId, post: postRow(stored) }));
  }

  /** The identifiers of the posts that match. */
  keys(
    where: PostFilter,
    among: readonly string[] | null | undefined,
    orderBy: PostOrder | null | undefined,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const sorting = postSorting(orderBy);
    const ordering = sorting.by === 'department' ? departmentOrdering(sorting.direction) : sorting.ordering;
    const query = reads
      .selectFrom('post')
      .$if(sorting.by === 'department', (posts) =>
        posts.innerJoin('department', 'department.id', 'post.department_id'),
      )
      .select('post.public_id as key')
      .where(
        allOf([
          postCondition(where, this.scope(today)),
          among ? dialect.keysIn(sql.ref('post.public_id'), among) : undefined,
        ]),
      );
    return orderedKeySet(reads, query, { orderBy, ordering }, limit);
  }

  private async pages(
    parents: readonly number[],
    countRows: CountRows,
    queryOf: (parent: number) => { readonly expressionType?: StoredPost | undefined },
    ordering: Ordering<PostRow>,
    page: PageArguments,
  ): Promise<Connection<PostRow>[]> {
    const pages = await pagesPerParent(this.database.reads, parents, countRows, queryOf);
    return pages.map((rows) => new Connection(rows.map(postRow), ordering, page));
  }

  private scope(today: string): FilterScope {
    return { dialect: this.database.dialect, today };
  }

  private posts() {
    return storedPosts(this.database.reads);
  }
}
