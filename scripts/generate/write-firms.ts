// Writes the partner firms with their agreements and offers.
import type { Kysely } from 'kysely';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { SqlDialect } from '../../subgraphs/kit/database/dialect.js';
import type { Tables } from '../../subgraphs/partner-firms/database/tables.js';
import { dayText } from './calendar.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import { loadTable, withoutIndices, type CountRows } from './table-load.js';
import type { World } from './world.js';

export async function writeFirms(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  { firms, framework }: World,
  first: FirstKeys,
  count: CountRows,
): Promise<void> {
  const key = (place: number): number => (first['firm'] as number) + place;
  await withoutIndices(transaction, dialect, ['firm', 'agreement', 'offer'], async () => {
    await loadTable(
      transaction,
      'firm',
      firms.map((firm, place) => ({
        id: key(place),
        public_id: firm.id,
        company_number: firm.companyNumber,
        name: firm.name,
        name_folded: folded(firm.name),
        lei: firm.lei,
        ticker: firm.ticker,
        share_index: firm.index,
        sector: firm.sector,
        status: firm.status,
      })),
      count,
    );
    await loadTable(
      transaction,
      'agreement',
      firms.flatMap(({ agreements }, place) =>
        agreements.map(({ reference, from, to }) => ({
          firm_id: key(place),
          reference,
          starts_on: dayText(from),
          ends_on: to === null ? null : dayText(to),
        })),
      ),
      count,
    );
    await loadTable(
      transaction,
      'offer',
      firms.flatMap(({ offers }, place) =>
        offers.map(({ skill, level, experts }) => ({
          firm_id: key(place),
          skill_key: framework.skills[skill]?.key ?? '',
          level,
          experts,
        })),
      ),
      count,
    );
  });
}
