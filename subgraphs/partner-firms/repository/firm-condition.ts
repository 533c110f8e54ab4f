// Filters of firms and offers as SQL conditions.
import { sql } from 'kysely';
import {
  allOf,
  compared,
  contains,
  filterCondition,
  keyed,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { FirmOfferFilter, PartnerFirmFilter } from '../domain/filters.js';

const column = sql.ref;

/** The condition of a filter on the table `firm`. */
export function firmCondition(filter: PartnerFirmFilter | null | undefined, dialect: SqlDialect): Condition {
  return filterCondition(filter, (where) => [
    keyed(dialect, column('firm.public_id'), where.id),
    keyed(dialect, column('firm.company_number'), where.companyNumber),
    oneOf(column('firm.share_index'), where.index),
    oneOf(column('firm.sector'), where.sector),
    oneOf(column('firm.status'), where.status),
    contains(column('firm.name_folded'), where.nameContains),
    where.offers ? offeredByFirm(where.offers.some, dialect) : undefined,
  ]);
}

/** The condition of a filter on the table `offer`, the firm's own conditions included. */
export function offerCondition(filter: FirmOfferFilter | null | undefined, dialect: SqlDialect): Condition {
  return allOf([
    ownOfferCondition(filter, dialect),
    filter?.firm
      ? sql`exists (select 1 from firm where firm.id = offer.firm_id and ${firmCondition(filter.firm, dialect)})`
      : undefined,
  ]);
}

function offeredByFirm(filter: FirmOfferFilter, dialect: SqlDialect): Condition {
  return sql`exists (select 1 from offer where offer.firm_id = firm.id and ${allOf([
    ownOfferCondition(filter, dialect),
    filter.firm ? firmCondition(filter.firm, dialect) : undefined,
  ])})`;
}

function ownOfferCondition(filter: FirmOfferFilter | null | undefined, dialect: SqlDialect): Condition {
  return allOf([
    keyed(dialect, column('offer.skill_key'), filter?.skill),
    filter?.levelAtLeast
      ? compared(column('offer.level'), '>=', rankIn(SkillLevel, filter.levelAtLeast))
      : undefined,
  ]);
}
