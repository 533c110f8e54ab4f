// The rows that an imported placement becomes.
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import { daysBetween } from '../domain/calendar.js';
import type { OrganisationFact } from '../domain/directory.js';
import type { Proposal } from '../domain/propose.js';
import { isLive } from '../domain/state-machine.js';
import { midnight, type PlacementText } from './placement-row.js';

/** The reason of every transition that a return told of; by it an import knows what only imports have changed. */
export const importedReason = 'Imported. The steps in between are not recorded.';

export type ImportedPlacement = ReturnType<typeof importedPlacement>;

export function importedPlacement(row: PlacementText, proposal: Proposal) {
  const { input, status, activatedOn, actualEnd, proposedOn, details } = row;
  const transitions = transitionsOf(row);
  const last = transitions.at(-1);
  return {
    line: row.cells.line,
    transitions,
    skills: proposal.skills.map(({ skill, level }) => ({
      skill_key: skill,
      level: rankIn(SkillLevel, level),
    })),
    placement: {
      public_id: row.id,
      type: input.type,
      person_id: input.personId,
      home_department_id: idOfKind('DEPARTMENT', proposal.home),
      home_firm_id: idOfKind('FIRM', proposal.home),
      host_department_id: idOfKind('DEPARTMENT', proposal.host),
      host_firm_id: idOfKind('FIRM', proposal.host),
      post_id: input.postId ?? null,
      scheme_id: proposal.schemeKey,
      region: input.region ?? null,
      fte: input.fte,
      start_date: input.startDate,
      planned_end_date: input.plannedEndDate,
      actual_end_date: actualEnd,
      end_date: actualEnd ?? input.plannedEndDate,
      maximum_end_date: proposal.maximumEndDate,
      exception_reference: proposal.exceptionReference,
      status,
      status_since: last?.happened_at ?? midnight(proposedOn),
      is_live: isLive(status) ? 1 : 0,
      proposed_at: midnight(proposedOn),
      activated_at: activatedOn === null ? null : midnight(activatedOn),
      days_to_active: activatedOn === null ? null : daysBetween(proposedOn, activatedOn),
      end_reason: row.endReason,
      ...details,
      vetting_confirmed_on:
        details.vetting_level === null ? null : (activatedOn ?? row.statusSince ?? proposedOn),
      supplier_relationship_id: proposal.supplierRelationshipId,
      version: transitions.length,
    },
  };
}

/** What the return tells of the placement's way: its proposal, its beginning, and how it came to be as it is. */
function transitionsOf({
  status,
  statusSince,
  proposedOn,
  activatedOn,
  actualEnd,
  recordedBy,
}: PlacementText) {
  const steps: { readonly to: string; readonly on: string }[] = [{ to: 'PROPOSED', on: proposedOn }];
  if (activatedOn !== null) steps.push({ to: 'ACTIVE', on: activatedOn });
  if (status !== steps.at(-1)?.to) steps.push({ to: status, on: statusSince ?? actualEnd ?? proposedOn });
  return steps.map(({ to, on }, index) => ({
    from_status: steps[index - 1]?.to ?? null,
    to_status: to,
    happened_at: midnight(on),
    actor_person_id: recordedBy,
    reason: importedReason,
    replaced_version: index,
  }));
}

function idOfKind(kind: OrganisationFact['kind'], organisation: OrganisationFact): string | null {
  return organisation.kind === kind ? organisation.id : null;
}
