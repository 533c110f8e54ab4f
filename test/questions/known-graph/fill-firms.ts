// Writes the partner firms and what they offer.
import type { Kysely } from 'kysely';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import { folded } from '../../../subgraphs/kit/database/conditions.js';
import { rankIn, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import type { Tables } from '../../../subgraphs/partner-firms/database/tables.js';
import { firms } from './firms.js';
import { keysOf } from './keys.js';

const firmKey = keysOf(firms);

export async function fillFirms(transaction: Kysely<Tables>): Promise<void> {
  const rows = firms.map(({ id, companyNumber, name, index, sector, status }) => ({
    id: firmKey(id),
    public_id: id,
    company_number: companyNumber,
    name,
    name_folded: folded(name),
    share_index: index,
    sector,
    status: status ?? 'ACTIVE',
  }));
  await bulkInsert(transaction, 'firm', rows);
  const offers = firms.flatMap((firm) =>
    firm.offers.map(({ skill, level, experts }) => ({
      firm_id: firmKey(firm.id),
      skill_key: skill,
      level: rankIn(SkillLevel, level),
      experts: experts ?? null,
    })),
  );
  await bulkInsert(transaction, 'offer', offers);
}
