// Reads what this subgraph knows about a proposal, and saves one that was accepted.
import type { Kysely } from 'kysely';
import { rankIn, SkillLevel } from '../../../kit/vocabulary/index.js';
import type { Tables } from '../../database/tables.js';
import type { OrganisationFact } from '../../domain/directory.js';
import type { OpportunityStatus } from '../../domain/enums.js';
import type { ProposePlacementInput } from '../../domain/inputs.js';
import type { Occasion } from '../../domain/placement.js';
import type { OpportunityState, ProposalState, SchemeState } from '../../domain/proposal-case.js';
import type { Proposal } from '../../domain/propose.js';
import { engagementsOf } from './placement-state.js';

/** What this subgraph knows about what a proposal names. Guard the person first. */
export async function proposalState(
  transaction: Kysely<Tables>,
  input: ProposePlacementInput,
): Promise<ProposalState> {
  const scheme = await schemeState(transaction, input.schemeId);
  const opportunity = input.opportunityId ? await opportunityState(transaction, input.opportunityId) : null;
  return { scheme, opportunity, engagements: await engagementsOf(transaction, input.personId) };
}

async function schemeState(transaction: Kysely<Tables>, id: string): Promise<SchemeState | null> {
  const row = await transaction
    .selectFrom('scheme')
    .select([
      'id as key',
      'opens_on as opensOn',
      'minimum_months as minimumMonths',
      'maximum_months as maximumMonths',
    ])
    .where('public_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

async function opportunityState(transaction: Kysely<Tables>, id: string): Promise<OpportunityState | null> {
  const row = await transaction
    .selectFrom('opportunity')
    .selectAll()
    .where('public_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    key: row.id,
    status: row.status as OpportunityStatus,
    hostId: row.host_department_id ?? row.host_firm_id ?? '',
    postId: row.post_id,
    schemeKey: row.scheme_id,
    windowFrom: row.window_from,
    windowTo: row.window_to,
  };
}

/** Saves an accepted proposal under a new identifier: its first version, its skills and the transition that began its life. */
export async function saveProposal(
  transaction: Kysely<Tables>,
  input: ProposePlacementInput,
  proposal: Proposal,
  { actor, now }: Occasion,
  id: string,
): Promise<void> {
  const { insertId } = await transaction
    .insertInto('placement')
    .values({
      public_id: id,
      type: input.type,
      person_id: input.personId,
      home_department_id: idOfKind('DEPARTMENT', proposal.home),
      home_firm_id: idOfKind('FIRM', proposal.home),
      host_department_id: idOfKind('DEPARTMENT', proposal.host),
      host_firm_id: idOfKind('FIRM', proposal.host),
      post_id: input.postId ?? null,
      scheme_id: proposal.schemeKey,
      opportunity_id: proposal.opportunityKey,
      region: input.region ?? null,
      fte: input.fte,
      start_date: input.startDate,
      planned_end_date: input.plannedEndDate,
      end_date: input.plannedEndDate,
      maximum_end_date: proposal.maximumEndDate,
      exception_reference: proposal.exceptionReference,
      status: 'PROPOSED',
      status_since: now,
      is_live: 0,
      proposed_at: now,
      supplier_relationship_id: proposal.supplierRelationshipId,
      version: 1,
    })
    .executeTakeFirstOrThrow();
  const placementKey = Number(insertId);
  if (proposal.skills.length > 0) {
    const skills = proposal.skills.map(({ skill, level }) => ({
      placement_id: placementKey,
      skill_key: skill,
      level: rankIn(SkillLevel, level),
    }));
    await transaction.insertInto('placement_skill').values(skills).execute();
  }
  await transaction
    .insertInto('placement_transition')
    .values({
      placement_id: placementKey,
      from_status: null,
      to_status: 'PROPOSED',
      happened_at: now,
      actor_person_id: actor,
      reason: null,
      replaced_version: 0,
    })
    .execute();
}

function idOfKind(kind: OrganisationFact['kind'], organisation: OrganisationFact): string | null {
  return organisation.kind === kind ? organisation.id : null;
}
