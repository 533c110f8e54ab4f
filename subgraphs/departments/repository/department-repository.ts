// Departments as the graph reads them: a query says which, memory has the rest.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { CachedTables } from '../../kit/database/cached-tables.js';
import type { KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import type { Clock } from '../../kit/clock.js';
import { CountedConnection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { Tables } from '../database/tables.js';
import type { DepartmentRow } from '../domain/department.js';
import type { DepartmentFilter, DepartmentOrder } from '../domain/filters.js';
import { departmentCondition } from './department-condition.js';
import { readDepartments, type KnownDepartments } from './known-departments.js';

export class DepartmentRepository {
  readonly #cached: CachedTables<KnownDepartments>;

  constructor(
    private readonly database: Database<Tables>,
    clock: Clock,
  ) {
    this.#cached = new CachedTables(() => readDepartments(database), clock);
  }

  /** The departments with these public identifiers, in any order. */
  async byId(ids: readonly string[]): Promise<DepartmentRow[]> {
    const { byId } = await this.#cached.get((known) => ids.every((id) => known.byId.has(id)));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The departments with these slugs, in any order. */
  async bySlug(slugs: readonly string[]): Promise<DepartmentRow[]> {
    const { bySlug } = await this.#cached.get((known) => slugs.every((slug) => known.bySlug.has(slug)));
    return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  }

  /** The departments with these keys of the database, in the order of these. */
  async byKey(keys: readonly number[]): Promise<DepartmentRow[]> {
    const { byKey } = await this.#cached.get((known) => keys.every((key) => known.byKey.has(key)));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  /** All departments that match, by key, from a key onwards. */
  async matching(where: DepartmentFilter | null | undefined, fromKey = 0): Promise<DepartmentRow[]> {
    const rows = await this.matches(where)
      .select('department.id as key')
      .where('department.id', '>=', fromKey)
      .orderBy('department.id')
      .execute();
    return this.byKey(rows.map(({ key }) => key));
  }

  /** A page of the departments that match. */
  async page(
    where: DepartmentFilter | null | undefined,
    orderBy: DepartmentOrder | null | undefined,
    page: PageArguments,
  ): Promise<CountedConnection<DepartmentRow>> {
    const ordering = departmentOrdering(orderBy);
    const matching = this.matches(where).select('department.id as key');
    const rows = await pageQuery(matching, ordering, page).execute();
    const departments = await this.byKey(rows.map(({ key }) => key));
    return new CountedConnection(departments, ordering, page, () => this.count(where));
  }

  /** The identifiers of the departments that match. */
  keys(
    where: DepartmentFilter,
    among: readonly string[] | null | undefined,
    orderBy: DepartmentOrder | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('department')
      .select('department.public_id as key')
      .where(
        allOf([
          departmentCondition(where, dialect),
          among ? dialect.keysIn(sql.ref('department.public_id'), among) : undefined,
        ]),
      );
    return orderedKeySet(reads, query, { orderBy, ordering: departmentOrdering(orderBy) }, limit);
  }

  private async count(where: DepartmentFilter | null | undefined): Promise<number> {
    const { count } = await this.matches(where)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  private matches(where: DepartmentFilter | null | undefined) {
    return this.database.reads
      .selectFrom('department')
      .where(departmentCondition(where, this.database.dialect));
  }
}

function departmentOrdering(orderBy: DepartmentOrder | null | undefined): Ordering<DepartmentRow> {
  const byKey = {
    column: sql.ref('department.id'),
    direction: 'ASC',
    value: (row: DepartmentRow) => row.key,
  } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { list: 'departments', name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    list: 'departments',
    name: `name ${direction}`,
    keys: [
      { column: sql.ref('department.name'), direction, value: (row) => row.name },
      { ...byKey, direction },
    ],
  };
}
