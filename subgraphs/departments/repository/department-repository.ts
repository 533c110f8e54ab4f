// Departments as the graph reads them.
import { sql, type SelectQueryBuilder } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { suppressible } from '../../kit/graphql/suppression.js';
import { CountedConnection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { orderTerms, type Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { Tables } from '../database/tables.js';
import type { DepartmentRow, Relation } from '../domain/department.js';
import type { DepartmentFilter, DepartmentOrder } from '../domain/filters.js';
import { departmentCondition } from './department-condition.js';

type StoredDepartment = Omit<DepartmentRow, 'headcount'> & { readonly headcount: number | null };

/** How each relation is found: the table, its column of the department asked about, and that of the one it stands to. */
const relations = {
  parents: { table: 'department_parent', of: 'child_id', to: 'parent_id' },
  children: { table: 'department_parent', of: 'parent_id', to: 'child_id' },
  successors: { table: 'department_successor', of: 'department_id', to: 'successor_id' },
  predecessors: { table: 'department_successor', of: 'successor_id', to: 'department_id' },
} as const satisfies Record<Relation, object>;

export class DepartmentRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The departments with these public identifiers, in any order. */
  byId(ids: readonly string[]): Promise<DepartmentRow[]> {
    return rowsOf(
      this.departments().where(this.database.dialect.keysIn(sql.ref('department.public_id'), ids)),
    );
  }

  /** The departments with these slugs, in any order. */
  bySlug(slugs: readonly string[]): Promise<DepartmentRow[]> {
    return rowsOf(this.departments().where(this.database.dialect.keysIn(sql.ref('department.slug'), slugs)));
  }

  /** The departments with these keys of the database, in any order. */
  byKey(keys: readonly number[]): Promise<DepartmentRow[]> {
    return rowsOf(this.departments().where(this.database.dialect.keysIn(sql.ref('department.id'), keys)));
  }

  /** All departments that match, by key, from a key onwards. */
  matching(where: DepartmentFilter | null | undefined, fromKey = 0): Promise<DepartmentRow[]> {
    const matching = this.departments().where(departmentCondition(where, this.database.dialect));
    return rowsOf(matching.where('department.id', '>=', fromKey).orderBy('department.id'));
  }

  /** A page of the departments that match. */
  async page(
    where: DepartmentFilter | null | undefined,
    orderBy: DepartmentOrder | null | undefined,
    page: PageArguments,
  ): Promise<CountedConnection<DepartmentRow>> {
    const ordering = departmentOrdering(orderBy);
    const rows = await rowsOf(
      pageQuery(this.departments().where(departmentCondition(where, this.database.dialect)), ordering, page),
    );
    return new CountedConnection(rows, ordering, page, () => this.count(where));
  }

  /** The identifiers of the departments that match. */
  keys(
    where: DepartmentFilter,
    among: readonly string[] | null | undefined,
    orderBy: DepartmentOrder | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    let query = reads
      .selectFrom('department')
      .select('department.public_id as key')
      .where(
        allOf([
          departmentCondition(where, dialect),
          among ? dialect.keysIn(sql.ref('department.public_id'), among) : undefined,
        ]),
      );
    for (const term of orderTerms(departmentOrdering(orderBy))) query = query.orderBy(term);
    return keySet(reads, query, limit);
  }

  /** The departments that stand in a relation to these, by name, each with the key of the one it stands to. */
  async related(
    relation: Relation,
    keys: readonly number[],
  ): Promise<{ readonly ofKey: number; readonly department: DepartmentRow }[]> {
    const { table, of, to } = relations[relation];
    const rows = await this.departments()
      .innerJoin(
        sql<{
          of_key: number;
          to_key: number;
        }>`(select ${sql.ref(of)} as of_key, ${sql.ref(to)} as to_key from ${sql.table(table)})`.as(
          'relation',
        ),
        (join) => join.onRef('relation.to_key', '=', 'department.id'),
      )
      .select('relation.of_key as ofKey')
      .where(this.database.dialect.keysIn(sql.ref('relation.of_key'), keys))
      .orderBy('department.name')
      .orderBy('department.id')
      .execute();
    return rows.map(({ ofKey, ...department }) => ({ ofKey, department: shown(department) }));
  }

  private async count(where: DepartmentFilter | null | undefined): Promise<number> {
    const { count } = await this.database.reads
      .selectFrom('department')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(departmentCondition(where, this.database.dialect))
      .executeTakeFirstOrThrow();
    return count;
  }

  private departments() {
    return this.database.reads
      .selectFrom('department')
      .select([
        'department.id as key',
        'department.public_id as id',
        'department.slug as slug',
        'department.content_id as contentId',
        'department.analytics_id as analyticsId',
        'department.name as name',
        'department.abbreviation as abbreviation',
        'department.format as format',
        'department.status as status',
        'department.closure_reason as closureReason',
        'department.closed_on as closedOn',
        'department.headcount as headcount',
      ])
      .$castTo<StoredDepartment>();
  }
}

async function rowsOf(
  query: SelectQueryBuilder<Tables, 'department', StoredDepartment>,
): Promise<DepartmentRow[]> {
  return (await query.execute()).map(shown);
}

function shown(row: StoredDepartment): DepartmentRow {
  return { ...row, headcount: row.headcount === null ? null : suppressible(row.headcount) };
}

function departmentOrdering(orderBy: DepartmentOrder | null | undefined): Ordering<DepartmentRow> {
  const byKey = {
    column: sql.ref('department.id'),
    direction: 'ASC',
    value: (row: DepartmentRow) => row.key,
  } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    name: `name ${direction}`,
    keys: [
      { column: sql.ref('department.name'), direction, value: (row) => row.name },
      { ...byKey, direction },
    ],
  };
}
