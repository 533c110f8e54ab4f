// Writes the schemes, the opportunities, and the placements with all that hangs on them.
import type { Kysely } from 'kysely';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import { rankIn, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import type { Tables } from '../../../subgraphs/placements/database/tables.js';
import { departments } from './departments.js';
import { keysOf } from './keys.js';
import { learners } from './learners.js';
import { livePlacements } from './live-placements.js';
import { opportunities, schemes } from './opportunities.js';
import { otherPlacements } from './other-placements.js';
import { claims, conflicts, objectives } from './outcomes.js';
import { placementRow } from './placement-row.js';

const placements = [...livePlacements, ...otherPlacements, ...learners];
const placementKey = keysOf(placements);
const schemeKey = keysOf(schemes);
const opportunityKey = keysOf(opportunities);
const departmentIds = new Set(departments.map(({ id }) => id));

/** What the column of review days holds in place of none. */
const noReview = '9999-12-31';

export async function fillPlacements(transaction: Kysely<Tables>): Promise<void> {
  const schemeRows = schemes.map(({ id, name, sector, opensOn }) => ({
    id: schemeKey(id),
    public_id: id,
    name,
    sector,
    opens_on: opensOn,
    minimum_months: 3,
    maximum_months: 24,
  }));
  await bulkInsert(transaction, 'scheme', schemeRows);
  await fillOpportunities(transaction);
  const rows = placements.map((fact) => placementRow(fact, schemeKey, placementKey));
  await bulkInsert(transaction, 'placement', rows);
  const extensions = placements.flatMap(({ id, extension }) =>
    extension === undefined
      ? []
      : [
          {
            placement_id: placementKey(id),
            from_date: extension.from,
            to_date: extension.to,
            extended_at: `${extension.from} 09:00:00.000`,
            exception_reference: extension.exceptionReference ?? null,
          },
        ],
  );
  await bulkInsert(transaction, 'placement_extension', extensions);
  await fillOutcomes(transaction);
}

async function fillOpportunities(transaction: Kysely<Tables>): Promise<void> {
  const rows = opportunities.map(({ id, title, host, status }) => ({
    id: opportunityKey(id),
    public_id: id,
    title,
    host_department_id: departmentIds.has(host) ? host : null,
    host_firm_id: departmentIds.has(host) ? null : host,
    scheme_id: schemeKey('S1'),
    window_from: '2026-09-01',
    window_to: '2026-12-01',
    status: status ?? 'OPEN',
  }));
  await bulkInsert(transaction, 'opportunity', rows);
  const required = opportunities.flatMap((opportunity) =>
    opportunity.skills.map(({ skill, level, isEssential }) => ({
      opportunity_id: opportunityKey(opportunity.id),
      skill_key: skill,
      level: rankIn(SkillLevel, level),
      is_essential: isEssential ? 1 : 0,
    })),
  );
  await bulkInsert(transaction, 'opportunity_skill', required);
}

async function fillOutcomes(transaction: Kysely<Tables>): Promise<void> {
  const objectiveRows = objectives.map(({ placement, title, dueOn, target, category, outcome }, index) => ({
    public_id: `OB-${index + 1}`,
    placement_id: placementKey(placement),
    title,
    due_on: dueOn,
    target_benefit: target ?? null,
    benefit_category: category ?? null,
    outcome: outcome ?? null,
  }));
  await bulkInsert(transaction, 'objective', objectiveRows);
  const claimRows = claims.map((claim, index) => ({
    public_id: `BC-${index + 1}`,
    placement_id: placementKey(claim.placement),
    amount: claim.amount,
    evaluated_amount: claim.evaluated ?? null,
    assured_amount: claim.assured ?? null,
    is_cash_releasing: claim.isCashReleasing ? 1 : 0,
    category: claim.category,
    assurance: claim.assured === undefined ? 'CLAIMED' : 'ASSURED',
    financial_year: claim.financialYear,
  }));
  await bulkInsert(transaction, 'benefit_claim', claimRows);
  const conflictRows = conflicts.map(({ id, placement, kind, description, status, reviewOn }) => ({
    public_id: id,
    placement_id: placementKey(placement),
    kind,
    description,
    status,
    review_by: reviewOn ?? noReview,
  }));
  await bulkInsert(transaction, 'conflict', conflictRows);
}
