// The skills that firms offer to lend.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { allOf } from '../../kit/database/conditions.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { nameAtRank, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { OfferRow } from '../domain/firm.js';
import type { FirmOfferFilter } from '../domain/filters.js';
import { offerCondition } from './firm-condition.js';

const byArrival: Ordering<OfferRow> = {
  list: 'offers',
  name: 'arrival',
  keys: [{ column: sql.ref('offer.id'), direction: 'ASC', value: (row) => row.key }],
};

export class OfferRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The offers of these firms, by skill. */
  async ofFirms(firmKeys: readonly number[]): Promise<OfferRow[]> {
    const rows = await this.offers()
      .where(this.database.dialect.keysIn(sql.ref('offer.firm_id'), firmKeys))
      .orderBy('offer.skill_key')
      .orderBy('offer.level')
      .execute();
    return rows.map(offerRow);
  }

  /** A page of the offers of one skill that match. */
  async pageOfSkill(
    skillKey: string,
    where: FirmOfferFilter | null | undefined,
    page: PageArguments,
  ): Promise<Connection<OfferRow>> {
    const matching = this.offers()
      .where('offer.skill_key', '=', skillKey)
      .where(offerCondition(where, this.database.dialect));
    const rows = await pageQuery(matching, byArrival, page).execute();
    return new Connection(rows.map(offerRow), byArrival, page);
  }

  /** The keys of the skills that matching offers are about. */
  skillKeys(
    where: FirmOfferFilter,
    among: readonly string[] | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('offer')
      .select('offer.skill_key as key')
      .distinct()
      .where(
        allOf([
          offerCondition(where, this.database.dialect),
          among ? dialect.keysIn(sql.ref('offer.skill_key'), among) : undefined,
        ]),
      );
    return keySet(reads, query, limit);
  }

  private offers() {
    return this.database.reads
      .selectFrom('offer')
      .select([
        'offer.id as key',
        'offer.firm_id as firmKey',
        'offer.skill_key as skillKey',
        'offer.level as level',
        'offer.experts as experts',
      ]);
  }
}

function offerRow(row: {
  key: number;
  firmKey: number;
  skillKey: string;
  level: number;
  experts: number | null;
}): OfferRow {
  return {
    key: row.key,
    firmKey: row.firmKey,
    skill: { __typename: 'Skill', key: row.skillKey },
    level: nameAtRank(SkillLevel, row.level),
    experts: row.experts,
  };
}
