// Filters of firms and offers as SQL conditions.
import { sql } from 'kysely';
import {
  allOf,
  compared,
  contains,
  filterCondition,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { FirmOfferFilter, PartnerFirmFilter } from '../domain/filters.js';

const column = sql.ref;

/** The condition of a filter on the table `firm`. */
export function firmCondition(filter: PartnerFirmFilter | null | undefined): Condition {
  return filterCondition(filter, (where) => [
    oneOf(column('firm.public_id'), where.id),
    oneOf(column('firm.company_number'), where.companyNumber),
    oneOf(column('firm.share_index'), where.index),
    oneOf(column('firm.sector'), where.sector),
    oneOf(column('firm.status'), where.status),
    contains(column('firm.name_folded'), where.nameContains),
    where.offers ? offeredByFirm(where.offers.some) : undefined,
  ]);
}

/** The condition of a filter on the table `offer`, the firm's own conditions included. */
export function offerCondition(filter: FirmOfferFilter | null | undefined): Condition {
  return allOf([
    ownOfferCondition(filter),
    filter?.firm
      ? sql`exists (select 1 from firm where firm.id = offer.firm_id and ${firmCondition(filter.firm)})`
      : undefined,
  ]);
}

function offeredByFirm(filter: FirmOfferFilter): Condition {
  return sql`exists (select 1 from offer where offer.firm_id = firm.id and ${allOf([
    ownOfferCondition(filter),
    filter.firm ? firmCondition(filter.firm) : undefined,
  ])})`;
}

function ownOfferCondition(filter: FirmOfferFilter | null | undefined): Condition {
  return allOf([
    oneOf(column('offer.skill_key'), filter?.skill),
    filter?.levelAtLeast
      ? compared(column('offer.level'), '>=', rankIn(SkillLevel, filter.levelAtLeast))
      : undefined,
  ]);
}
