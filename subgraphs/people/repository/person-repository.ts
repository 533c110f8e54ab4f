// People as the graph reads them.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import { prepared } from '../../kit/database/prepared.js';
import type { Asked } from '../../kit/database/row-shape.js';
import { grouped } from '../../kit/execution/grouped.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import { preparedPage } from '../../kit/paging/prepared-page.js';
import {} from '../../kit/paging/ordering.js';
import { ClearanceLevel, nameAtRank } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PersonFilter, PersonOrder } from '../domain/filters.js';
import type { ClearanceRow, PersonRow } from '../domain/person.js';
import { countable } from './attributes.js';
import { personCondition } from './person-condition.js';
import { personOrdering } from './person-ordering.js';
import { personShape } from './person-row.js';

/** The column that says by whom a person is employed. */
export type HomeColumn = 'home_department_id' | 'home_firm_id';

export interface PersonPageArguments extends PageArguments {
  readonly where: PersonFilter | null;
  readonly orderBy: PersonOrder | null;
}

interface PersonList {
  readonly where: PersonFilter | null;
  readonly orderBy: PersonOrder | null;
  readonly today: string;
}

export class PersonRepository {
  constructor(private readonly database: Database<Tables>) {}

  readonly #byId = prepared(
    () => this.database,
    ({ ids }: { ids: readonly string[] }, asked: Asked | undefined) =>
      personShape.select(
        this.people().where(this.database.dialect.keysIn(sql.ref('person.public_id'), ids)),
        asked,
      ),
  );

  readonly #byStaffNumber = prepared(
    () => this.database,
    ({ numbers }: { numbers: readonly string[] }, asked: Asked | undefined) =>
      personShape.select(
        this.people().where(this.database.dialect.keysIn(sql.ref('person.staff_number'), numbers)),
        asked,
      ),
  );

  readonly #clearances = prepared(
    () => this.database,
    ({ rowIds, today }: { rowIds: readonly number[]; today: string }) =>
      this.database.reads
        .selectFrom('clearance')
        .select(['person_id as personRowId', 'level', 'granted_on as grantedOn', 'expires_on as expiresOn'])
        .where(this.database.dialect.keysIn(sql.ref('clearance.person_id'), rowIds))
        .where('granted_on', '<=', today)
        .where((where) => where.or([where('expires_on', 'is', null), where('expires_on', '>=', today)]))
        .orderBy('person_id')
        .orderBy('level', 'desc'),
  );

  readonly #page = preparedPage(() => this.database, {
    shape: () => personShape,
    ordering: ({ orderBy }: PersonList) => personOrdering(orderBy),
    query: ({ where, today }) => this.people().where(personCondition(where, { ...this.database, today })),
  });

  /** The people with these public identifiers, in any order. */
  byId(ids: readonly string[], asked?: Asked): Promise<PersonRow[]> {
    return this.#byId({ ids }, asked);
  }

  /** The people with these staff numbers, in any order. */
  byStaffNumber(numbers: readonly string[], asked?: Asked): Promise<PersonRow[]> {
    return this.#byStaffNumber({ numbers }, asked);
  }

  /** A page of the people that match. */
  async page(
    { where, orderBy, ...page }: PersonPageArguments,
    today: string,
    asked?: Asked,
  ): Promise<Connection<PersonRow>> {
    const rows = await this.#page({ where, orderBy, today }, page, asked);
    return new Connection(rows, personOrdering(orderBy), page);
  }

  /** The same page of the people of several organisations, in the order of these. */
  async pagesByHome(
    home: HomeColumn,
    ids: readonly string[],
    page: PersonPageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<PersonRow>[]> {
    const ordering = personOrdering(page.orderBy);
    const condition = personCondition(page.where, { ...this.database, today });
    const pages = await pagesPerParent(this.database.reads, ids, countRows, (id) =>
      pageQuery(
        this.people().select(personShape.columns).where(`person.${home}`, '=', id).where(condition),
        ordering,
        page,
      ),
    );
    return pages.map(
      (rows) =>
        new Connection(
          rows.map((row) => personShape.fromRecord(row)),
          ordering,
          page,
        ),
    );
  }

  /** The highest clearance of each of these people that has been granted and has not lapsed, in their order. */
  async clearances(rowIds: readonly number[], today: string): Promise<(ClearanceRow | null)[]> {
    const rows = await this.#clearances({ rowIds, today });
    return grouped(rowIds, rows, (row) => row.personRowId).map(([highest]) =>
      highest === undefined ? null : { ...highest, level: nameAtRank(ClearanceLevel, highest.level) },
    );
  }

  /** The identifiers of the people that match. */
  keys(
    where: PersonFilter,
    among: readonly string[] | null,
    orderBy: PersonOrder | null,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('person')
      .select('person.public_id as key')
      .where(
        allOf([
          personCondition(where, { dialect, today, isNarrow: Boolean(among) }),
          among ? dialect.keysIn(sql.ref('person.public_id'), among) : undefined,
        ]),
      );
    return orderedKeySet(reads, query, { orderBy, ordering: personOrdering(orderBy) }, limit);
  }

  /** The identifiers of the organisations that employ people who match. */
  homeKeys(
    home: HomeColumn,
    where: PersonFilter,
    among: readonly string[] | null,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const column = sql.ref<string>(`person.${home}`);
    const query = reads
      .selectFrom(countable(where).rows)
      .select(column.as('key'))
      .distinct()
      .where(
        allOf([
          sql`${column} is not null`,
          personCondition(where, { dialect, today }),
          among ? dialect.keysIn(column, among) : undefined,
        ]),
      );
    return keySet(reads, query, limit);
  }

  private people() {
    return this.database.reads.selectFrom('person');
  }
}
