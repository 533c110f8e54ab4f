// Whether a placement of a return may be imported: it must meet the rules of a placement that is proposed through the graph,
// and have the dates that its status requires.
import { isOpenOn, type OrganisationFact, type PostFact } from '../domain/directory.js';
import { endAfterStartRule } from '../domain/length.js';
import { broken, type RuleBroken } from '../domain/outcome.js';
import type { ProposalCase } from '../domain/proposal-case.js';
import { decideProposal, type Proposal } from '../domain/propose.js';
import { begunStatuses, committedStatuses, endedStatuses } from '../domain/state-machine.js';
import { pastDayRule } from '../domain/values.js';
import type { PlacementText } from './placement-row.js';
import { preparationRules } from './preparation-rules.js';

/** What follows from the row, or the first rule it breaks. */
export function decideImport(
  row: PlacementText,
  { input, facts, state }: ProposalCase,
  today: string,
): Proposal | RuleBroken {
  const takesTime = committedStatuses.includes(row.status);
  const proposal = decideProposal({
    input,
    // What has ended was hosted by a body that may have closed since, for a person who may work elsewhere by now, and
    // leaves that person's time free.
    facts: takesTime
      ? facts
      : {
          ...facts,
          person: facts.person && { employer: null },
          host: facts.host.map((host) => hostOfThePast(host, input.startDate)),
        },
    state: takesTime ? state : { ...state, engagements: [] },
  });
  if (proposal.kind === 'RULE_BROKEN') return proposal;
  return (
    lifeRule(row, proposal, today) ??
    (takesTime ? preparationRules(row, facts.post, today)[0] : undefined) ??
    proposal
  );
}

/** What one that has ended should have had before it began: too late to mend, so worth no more than a warning. */
export function doubtsAboutThePast(
  row: PlacementText,
  post: PostFact | null,
  today: string,
): readonly RuleBroken[] {
  return endedStatuses.includes(row.status) ? preparationRules(row, post, today) : [];
}

function hostOfThePast(host: OrganisationFact, startDate: string): OrganisationFact {
  return isOpenOn(host, startDate) ? host : { ...host, isOpen: true, closedOn: null };
}

function lifeRule(row: PlacementText, proposal: Proposal, today: string): RuleBroken | undefined {
  return (
    beginningRule(row, today) ??
    endRule(row, proposal, today) ??
    sinceRule(row, today) ??
    pastDayRule('proposedOn', row.proposedOn, today) ??
    preparedRule(row, today)
  );
}

/** What is said to have been done in preparation has been. */
function preparedRule({ details }: PlacementText, today: string): RuleBroken | undefined {
  const screenedOn = details.conflicts_screened_at?.slice(0, 10) ?? null;
  const signedOn = details.agreement_signed_on;
  return (
    (screenedOn === null ? undefined : pastDayRule('conflictsScreenedOn', screenedOn, today)) ??
    (signedOn === null ? undefined : pastDayRule('agreementSignedOn', signedOn, today))
  );
}

function beginningRule(
  { status, activatedOn, proposedOn }: PlacementText,
  today: string,
): RuleBroken | undefined {
  if (!begunStatuses.includes(status)) {
    return activatedOn === null
      ? undefined
      : inconsistent('activatedOn', `A placement that is ${status} was never active. Leave this date out.`);
  }
  if (activatedOn === null)
    return inconsistent(
      'activatedOn',
      `A placement that is ${status} has been active. Add the day when it became active.`,
    );
  if (activatedOn < proposedOn)
    return inconsistent(
      'activatedOn',
      'It became active before it was proposed. Correct one of the two dates.',
    );
  return pastDayRule('activatedOn', activatedOn, today);
}

function endRule(
  { status, actualEnd, endReason, input }: PlacementText,
  { maximumEndDate }: Proposal,
  today: string,
): RuleBroken | undefined {
  if (!endedStatuses.includes(status)) {
    return actualEnd === null
      ? undefined
      : inconsistent('actualEndDate', `A placement that is ${status} has not ended. Leave this date out.`);
  }
  if (actualEnd === null)
    return inconsistent(
      'actualEndDate',
      `A placement that is ${status} has ended. Add the day when it ended.`,
    );
  if (status === 'TERMINATED' && endReason === null)
    return inconsistent('endReason', 'Add the reason why the placement ended early.');
  if (actualEnd > maximumEndDate)
    return broken('OVER_MAXIMUM_LENGTH', `With the maximum length, the last day is ${maximumEndDate}.`, [
      'actualEndDate',
    ]);
  return (
    endAfterStartRule(input.startDate, actualEnd, ['actualEndDate']) ??
    pastDayRule('actualEndDate', actualEnd, today)
  );
}

/** The statuses whose beginning no other column tells. */
const sinceUnknown = ['APPROVED', 'VETTING', 'EXTENDED', 'WITHDRAWN'];

function sinceRule(
  { status, statusSince, proposedOn }: PlacementText,
  today: string,
): RuleBroken | undefined {
  if (statusSince === null)
    return sinceUnknown.includes(status)
      ? inconsistent('statusSince', `Add the day since when it is ${status}.`)
      : undefined;
  if (statusSince < proposedOn)
    return inconsistent(
      'statusSince',
      'It got this status before it was proposed. Correct one of the two dates.',
    );
  return pastDayRule('statusSince', statusSince, today);
}

function inconsistent(field: string, message: string): RuleBroken {
  return broken('TRANSITION_NOT_ALLOWED', message, [field]);
}
