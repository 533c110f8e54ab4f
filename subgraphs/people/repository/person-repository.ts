// People as the graph reads them.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent } from '../../kit/paging/pages-per-parent.js';
import { orderTerms } from '../../kit/paging/ordering.js';
import { ClearanceLevel, nameAtRank } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PersonFilter, PersonOrder } from '../domain/filters.js';
import type { ClearanceRow, PersonRow } from '../domain/person.js';
import { countable } from './attributes.js';
import { personCondition } from './person-condition.js';
import { personOrdering } from './person-ordering.js';
import { personColumns, personRow } from './person-row.js';

/** The column that says by whom a person is employed. */
export type HomeColumn = 'home_department_id' | 'home_firm_id';

export interface PersonPageArguments extends PageArguments {
  readonly where: PersonFilter | null;
  readonly orderBy: PersonOrder | null;
}

export class PersonRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The people with these public identifiers, in any order. */
  async byId(ids: readonly string[]): Promise<PersonRow[]> {
    const rows = await this.people()
      .where(this.database.dialect.keysIn(sql.ref('person.public_id'), ids))
      .execute();
    return rows.map(personRow);
  }

  /** The people with these staff numbers, in any order. */
  async byStaffNumber(numbers: readonly string[]): Promise<PersonRow[]> {
    const rows = await this.people()
      .where(this.database.dialect.keysIn(sql.ref('person.staff_number'), numbers))
      .execute();
    return rows.map(personRow);
  }

  /** A page of the people that match. */
  async page(page: PersonPageArguments, today: string): Promise<Connection<PersonRow>> {
    const ordering = personOrdering(page.orderBy);
    const matching = this.people().where(personCondition(page.where, { ...this.database, today }));
    const rows = await pageQuery(matching, ordering, page).execute();
    return new Connection(rows.map(personRow), ordering, page);
  }

  /** The same page of the people of several organisations, in the order of these. */
  async pagesByHome(
    home: HomeColumn,
    ids: readonly string[],
    page: PersonPageArguments,
    today: string,
  ): Promise<Connection<PersonRow>[]> {
    const ordering = personOrdering(page.orderBy);
    const condition = personCondition(page.where, { ...this.database, today });
    const pages = await pagesPerParent(this.database.reads, ids, (id) =>
      pageQuery(this.people().where(`person.${home}`, '=', id).where(condition), ordering, page),
    );
    return pages.map((rows) => new Connection(rows.map(personRow), ordering, page));
  }

  /** The clearances of these people that have been granted and have not lapsed, highest first. */
  async clearances(rowIds: readonly number[], today: string): Promise<ClearanceRow[]> {
    const rows = await this.database.reads
      .selectFrom('clearance')
      .select(['person_id as personRowId', 'level', 'granted_on as grantedOn', 'expires_on as expiresOn'])
      .where(this.database.dialect.keysIn(sql.ref('clearance.person_id'), rowIds))
      .where('granted_on', '<=', today)
      .where((where) => where.or([where('expires_on', 'is', null), where('expires_on', '>=', today)]))
      .orderBy('person_id')
      .orderBy('level', 'desc')
      .execute();
    return rows.map((row) => ({ ...row, level: nameAtRank(ClearanceLevel, row.level) }));
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
    let query = reads
      .selectFrom('person')
      .select('person.public_id as key')
      .where(
        allOf([
          personCondition(where, { dialect, today, isNarrow: Boolean(among) }),
          among ? dialect.keysIn(sql.ref('person.public_id'), among) : undefined,
        ]),
      );
    for (const term of orderTerms(personOrdering(orderBy))) query = query.orderBy(term);
    return keySet(reads, query, limit);
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
      )
      .orderBy('key');
    return keySet(reads, query, limit);
  }

  private people() {
    return this.database.reads.selectFrom('person').select([...personColumns]);
  }
}
