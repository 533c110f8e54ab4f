// Firms as the graph reads them.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { allOf } from '../../kit/database/conditions.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { CountedConnection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { orderTerms, type Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { Tables } from '../database/tables.js';
import type { AgreementRow, FirmRow } from '../domain/firm.js';
import type { PartnerFirmFilter, PartnerFirmOrder } from '../domain/filters.js';
import { firmCondition } from './firm-condition.js';

export class FirmRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The firms with these public identifiers, in any order. */
  byId(ids: readonly string[]): Promise<FirmRow[]> {
    return this.firms()
      .where(this.database.dialect.keysIn(sql.ref('firm.public_id'), ids))
      .execute();
  }

  /** The firms with these keys of the database, in any order. */
  byKey(keys: readonly number[]): Promise<FirmRow[]> {
    return this.firms()
      .where(this.database.dialect.keysIn(sql.ref('firm.id'), keys))
      .execute();
  }

  /** The firms with these company numbers, in any order. */
  byCompanyNumber(numbers: readonly string[]): Promise<FirmRow[]> {
    return this.firms()
      .where(this.database.dialect.keysIn(sql.ref('firm.company_number'), numbers))
      .execute();
  }

  /** A page of the firms that match. */
  async page(
    where: PartnerFirmFilter | null | undefined,
    orderBy: PartnerFirmOrder | null | undefined,
    page: PageArguments,
  ): Promise<CountedConnection<FirmRow>> {
    const ordering = firmOrdering(orderBy);
    const rows = await pageQuery(this.firms().where(firmCondition(where)), ordering, page).execute();
    return new CountedConnection(rows, ordering, page, () => this.count(where));
  }

  private async count(where: PartnerFirmFilter | null | undefined): Promise<number> {
    const { count } = await this.database.reads
      .selectFrom('firm')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(firmCondition(where))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** The identifiers of the firms that match. */
  keys(
    where: PartnerFirmFilter,
    among: readonly string[] | null | undefined,
    orderBy: PartnerFirmOrder | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    let query = reads
      .selectFrom('firm')
      .select('firm.public_id as key')
      .where(
        allOf([firmCondition(where), among ? dialect.keysIn(sql.ref('firm.public_id'), among) : undefined]),
      );
    for (const term of orderTerms(firmOrdering(orderBy))) query = query.orderBy(term);
    return keySet(reads, query, limit);
  }

  /** The agreements of these firms, most recent first. */
  agreements(firmKeys: readonly number[]): Promise<AgreementRow[]> {
    return this.database.reads
      .selectFrom('agreement')
      .select(['firm_id as firmKey', 'reference', 'starts_on as from', 'ends_on as to'])
      .where(this.database.dialect.keysIn(sql.ref('agreement.firm_id'), firmKeys))
      .orderBy('firm_id')
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
  }

  private firms() {
    return this.database.reads
      .selectFrom('firm')
      .select([
        'firm.id as key',
        'firm.public_id as id',
        'firm.company_number as companyNumber',
        'firm.name as name',
        'firm.lei as lei',
        'firm.ticker as ticker',
        'firm.share_index as index',
        'firm.sector as sector',
        'firm.status as status',
      ])
      .$castTo<FirmRow>();
  }
}

function firmOrdering(orderBy: PartnerFirmOrder | null | undefined): Ordering<FirmRow> {
  const byKey = { column: sql.ref('firm.id'), direction: 'ASC', value: (row: FirmRow) => row.key } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    name: `name ${direction}`,
    keys: [{ column: sql.ref('firm.name'), direction, value: (row) => row.name }, byKey],
  };
}
