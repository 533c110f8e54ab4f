// Firms as the graph reads them.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { allOf } from '../../kit/database/conditions.js';
import type { KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import { prepared } from '../../kit/database/prepared.js';
import { column, rowShape, type Asked } from '../../kit/database/row-shape.js';
import { CountedConnection, type PageArguments } from '../../kit/paging/page.js';
import { preparedPage } from '../../kit/paging/prepared-page.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { Tables } from '../database/tables.js';
import type { AgreementRow, FirmRow } from '../domain/firm.js';
import type { PartnerFirmFilter, PartnerFirmOrder } from '../domain/filters.js';
import { firmCondition } from './firm-condition.js';

const firmShape = rowShape<FirmRow>()({
  always: {
    key: column('firm.id'),
    id: column('firm.public_id'),
    companyNumber: column('firm.company_number'),
  },
  asked: {
    name: column('firm.name'),
    lei: column('firm.lei'),
    ticker: column('firm.ticker'),
    index: column('firm.share_index'),
    sector: column('firm.sector'),
    status: column('firm.status'),
  },
});

interface FirmList {
  readonly where: PartnerFirmFilter | null | undefined;
  readonly orderBy: PartnerFirmOrder | null | undefined;
}

export class FirmRepository {
  constructor(private readonly database: Database<Tables>) {}

  readonly #byId = this.#keyed('firm.public_id');
  readonly #byKey = this.#keyed('firm.id');
  readonly #byCompanyNumber = this.#keyed('firm.company_number');

  readonly #page = preparedPage(() => this.database, {
    shape: () => firmShape,
    ordering: ({ orderBy }: FirmList) => firmOrdering(orderBy),
    query: ({ where }) =>
      this.database.reads.selectFrom('firm').where(firmCondition(where, this.database.dialect)),
  });

  /** The firms with these public identifiers, in any order. */
  byId(ids: readonly string[], asked?: Asked): Promise<FirmRow[]> {
    return this.#byId({ keys: ids }, asked);
  }

  /** The firms with these keys of the database, in any order. */
  byKey(keys: readonly number[]): Promise<FirmRow[]> {
    return this.#byKey({ keys });
  }

  /** The firms with these company numbers, in any order. */
  byCompanyNumber(numbers: readonly string[], asked?: Asked): Promise<FirmRow[]> {
    return this.#byCompanyNumber({ keys: numbers }, asked);
  }

  /** A page of the firms that match. */
  async page(
    where: PartnerFirmFilter | null | undefined,
    orderBy: PartnerFirmOrder | null | undefined,
    page: PageArguments,
    asked?: Asked,
  ): Promise<CountedConnection<FirmRow>> {
    const rows = await this.#page({ where, orderBy }, page, asked);
    return new CountedConnection(rows, firmOrdering(orderBy), page, () => this.count(where));
  }

  #keyed(column: string) {
    return prepared(
      () => this.database,
      ({ keys }: { keys: readonly (string | number)[] }, asked: Asked | undefined) =>
        firmShape.select(
          this.database.reads.selectFrom('firm').where(this.database.dialect.keysIn(sql.ref(column), keys)),
          asked,
        ),
    );
  }

  private async count(where: PartnerFirmFilter | null | undefined): Promise<number> {
    const { count } = await this.database.reads
      .selectFrom('firm')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(firmCondition(where, this.database.dialect))
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
    const query = reads
      .selectFrom('firm')
      .select('firm.public_id as key')
      .where(
        allOf([
          firmCondition(where, this.database.dialect),
          among ? dialect.keysIn(sql.ref('firm.public_id'), among) : undefined,
        ]),
      );
    return orderedKeySet(reads, query, { orderBy, ordering: firmOrdering(orderBy) }, limit);
  }

  readonly #agreements = prepared(
    () => this.database,
    ({ firmKeys }: { firmKeys: readonly number[] }) =>
      this.database.reads
        .selectFrom('agreement')
        .select(['firm_id as firmKey', 'reference', 'starts_on as from', 'ends_on as to'])
        .where(this.database.dialect.keysIn(sql.ref('agreement.firm_id'), firmKeys))
        .orderBy('firm_id')
        .orderBy('starts_on', 'desc')
        .orderBy('id', 'desc'),
  );

  /** The agreements of these firms, most recent first. */
  agreements(firmKeys: readonly number[]): Promise<AgreementRow[]> {
    return this.#agreements({ firmKeys });
  }
}

function firmOrdering(orderBy: PartnerFirmOrder | null | undefined): Ordering<FirmRow> {
  const byKey = { column: sql.ref('firm.id'), direction: 'ASC', value: (row: FirmRow) => row.key } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { list: 'partnerFirms', name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    list: 'partnerFirms',
    name: `name ${direction}`,
    keys: [{ column: sql.ref('firm.name'), direction, value: (row) => row.name }, byKey],
    reads: ['name'],
  };
}
