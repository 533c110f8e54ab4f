// Placements as lists: pages of all of them, pages of those of other entities, counts and keys.
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { allOf, type Condition } from '../../kit/database/conditions.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import { prepared } from '../../kit/database/prepared.js';
import type { Asked, RowShape } from '../../kit/database/row-shape.js';
import {} from '../../kit/paging/ordering.js';
import { pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { preparedPage } from '../../kit/paging/prepared-page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import type { PlacementFilter, PlacementOrder } from '../domain/filters.js';
import { placementCondition, placementConditionWithin } from './placement-condition.js';
import { placementOrdering, type PlacementOrdering } from './placement-ordering.js';
import { listedPlacementShape, placementShape, type PlacementRow } from './placement-row.js';
import type { PlacementRows } from './placement-rows.js';

/** The columns by which placements belong to other entities. */
export type PlacementParent =
  | 'person_id'
  | 'post_id'
  | 'supplier_relationship_id'
  | 'home_department_id'
  | 'home_firm_id'
  | 'host_department_id'
  | 'host_firm_id';

/** Up to so many parents are looked up one by one; among more it is quicker to go by the filter. */
const fewAmong = 20_000;

/** What a list of placements is asked for. */
export interface PlacementList {
  readonly where: PlacementFilter | null | undefined;
  readonly orderBy: PlacementOrder | null | undefined;
  readonly page: PageArguments;
}

type PlacementTable = SelectQueryBuilder<Tables, 'placement', object>;

export class PlacementRepository implements PlacementRows {
  constructor(private readonly database: Database<Tables>) {}

  readonly #byId = prepared(
    () => this.database,
    ({ ids }: { ids: readonly string[] }, asked: Asked | undefined) =>
      placementShape.select(
        this.#placements().where(this.database.dialect.keysIn(sql.ref('placement.public_id'), ids)),
        asked,
      ),
  );

  readonly #byKey = prepared(
    () => this.database,
    ({ keys }: { keys: readonly number[] }, asked: Asked | undefined) =>
      placementShape.select(
        this.#placements().where(this.database.dialect.keysIn(sql.ref('placement.id'), keys)),
        asked,
      ),
  );

  readonly #page = preparedPage(() => this.database, {
    shape: ({ orderBy }: Omit<PlacementList, 'page'>) => shapeOf(placementOrdering(orderBy)),
    ordering: ({ orderBy }) => placementOrdering(orderBy),
    query: ({ where, orderBy }) => {
      const ordering = placementOrdering(orderBy);
      return this.#ordered(ordering).where(this.#matching(where, ordering));
    },
  });

  byId(ids: readonly string[], asked?: Asked): Promise<PlacementRow[]> {
    return this.#byId({ ids }, asked);
  }

  byKey(keys: readonly number[], asked?: Asked): Promise<PlacementRow[]> {
    return this.#byKey({ keys }, asked);
  }

  /** The rows of a page, one more than its size where there is a next page. */
  page({ where, orderBy, page }: PlacementList, asked?: Asked): Promise<PlacementRow[]> {
    return this.#page({ where, orderBy }, page, asked);
  }

  /** The rows of the same page of each of these parents, in the order of the parents; one statement for all. */
  async pagesOf(
    parent: PlacementParent,
    ids: readonly string[],
    list: PlacementList,
    countRows: CountRows,
  ): Promise<PlacementRow[][]> {
    const ordering = placementOrdering(list.orderBy);
    const shape = shapeOf(ordering);
    const matching = this.#ordered(ordering)
      .select(shape.columns)
      .where(placementConditionWithin(list.where, this.database.dialect));
    const pages = await pagesPerParent(this.database.reads, ids, countRows, (id) =>
      pageQuery(matching.where(`placement.${parent}`, '=', id), ordering, list.page),
    );
    return pages.map((records) => records.map((record) => shape.fromRecord(record)));
  }

  /** How many placements a list has in all its pages. */
  async count({ where, orderBy }: PlacementList): Promise<number> {
    const { count } = await this.database.reads
      .selectFrom('placement')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(this.#matching(where))
      .where(this.#among('person_id', placementOrdering(orderBy).people))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** How many placements the same list has under each of these parents, in the order of the parents. */
  async countsOf(parent: PlacementParent, ids: readonly string[], list: PlacementList): Promise<number[]> {
    const column = `placement.${parent}` as const;
    const rows = await this.database.reads
      .selectFrom('placement')
      .select(({ fn, ref }) => [ref(column).as('parent'), fn.countAll<number>().as('count')])
      .where(this.database.dialect.keysIn(sql.ref(column), ids))
      .where(placementConditionWithin(list.where, this.database.dialect))
      .where(this.#among('person_id', placementOrdering(list.orderBy).people))
      .groupBy(column)
      .execute();
    const counts = new Map(rows.map((row) => [row.parent, row.count]));
    return ids.map((id) => counts.get(id) ?? 0);
  }

  /** The identifiers of the placements that match. */
  keys(
    where: PlacementFilter,
    among: readonly string[] | null | undefined,
    orderBy: PlacementOrder | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads } = this.database;
    const ordering = placementOrdering(orderBy);
    const query = this.#ordered(ordering)
      .select('placement.public_id as key')
      .where(this.#matching(where, ordering))
      .where(this.#among('public_id', among));
    return orderedKeySet(reads, query, { orderBy, ordering }, limit);
  }

  /** The identifiers of the entities to which placements that match belong. */
  parentKeys(
    parent: PlacementParent,
    where: PlacementFilter,
    among: readonly string[] | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const column = `placement.${parent}` as const;
    const areFew = among && among.length <= fewAmong;
    const condition = areFew ? placementConditionWithin : placementCondition;
    const query = this.database.reads
      .selectFrom('placement')
      .select(({ ref }) => ref(column).$castTo<string>().as('key'))
      .distinct()
      .where(column, 'is not', null)
      .where(condition(where, this.database.dialect))
      .where(this.#among(parent, among));
    return keySet(this.database.reads, query, limit);
  }

  /** Where the order is that of a list of people, placements are found by person, as those of one parent are. */
  #matching(where: PlacementFilter | null | undefined, ordering?: PlacementOrdering): Condition {
    const condition = ordering?.people === undefined ? placementCondition : placementConditionWithin;
    return condition(where, this.database.dialect);
  }

  /** Among these keys; all where there are none. An order by a list of people leaves out people who are not in it. */
  #among(column: 'public_id' | PlacementParent, keys: readonly string[] | null | undefined): Condition {
    return keys ? this.database.dialect.keysIn(sql.ref(`placement.${column}`), keys) : allOf([]);
  }

  /** Placements, joined with the people by whose list they are ordered, if any. */
  #ordered({ people }: PlacementOrdering): PlacementTable {
    const { reads, dialect } = this.database;
    if (people === undefined) return this.#placements();
    // `cross join` keeps SQLite from reading the list anew for every placement.
    return reads
      .selectFrom(dialect.listed(people).$castTo<ListedPerson>().as('listed'))
      .crossJoin('placement')
      .whereRef('listed.item', '=', 'placement.person_id');
  }

  #placements(): PlacementTable {
    return this.database.reads.selectFrom('placement');
  }
}

function shapeOf({ people }: PlacementOrdering): RowShape<PlacementRow> {
  return people === undefined ? placementShape : listedPlacementShape;
}

interface ListedPerson {
  readonly position: number;
  readonly item: string;
}
