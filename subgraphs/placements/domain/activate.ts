// From VETTING to ACTIVE: the first day has come, the host is there, the agreement is signed, the clearance will do to the end.
import { ClearanceLevel, rankIn } from '../../kit/vocabulary/index.js';
import type { HostFacts, PostFact } from './directory.js';
import type { ActivatePlacementInput } from './inputs.js';
import { opportunityVacantRule } from './opportunity.js';
import { openHostRule } from './organisations.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { Occasion, PlacementState } from './placement.js';
import { refusedOutright } from './state-machine.js';

/** The opportunity that a placement is for, in its state at activation. */
export interface AnsweredOpportunity {
  readonly requiredClearance: ClearanceLevel | null;
  /** The identifiers of other placements under way that answer it. */
  readonly filledBy: readonly string[];
}

/** Whether a placement may begin. */
export function decideActivation(
  input: ActivatePlacementInput,
  placement: PlacementState,
  opportunity: AnsweredOpportunity | null,
  facts: HostFacts,
  { today }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, ['VETTING'], 'be activated') ??
    startedRule(placement.startDate, today) ??
    openHostRule(facts.host, placement.startDate, ['placementId']) ??
    agreementRule(placement.agreementSignedOn, today) ??
    clearanceLevelRule(input.clearanceLevel, requiredClearance(opportunity, facts.posts)) ??
    clearanceExpiryRule(input.clearanceExpiresOn, placement.plannedEndDate) ??
    opportunityVacantRule(opportunity?.filledBy ?? []);
  if (refusal !== undefined) return refusal;
  return {
    kind: 'CHANGE',
    to: 'ACTIVE',
    vetting: { level: input.clearanceLevel, expiresOn: input.clearanceExpiresOn ?? null },
  };
}

/** The highest clearance that the opportunity and the posts ask for; null where none of them asks for any. */
export function requiredClearance(
  opportunity: AnsweredOpportunity | null,
  posts: readonly PostFact[],
): ClearanceLevel | null {
  const asked = [opportunity?.requiredClearance ?? null, ...posts.map((post) => post.requiredClearance)];
  return asked.reduce((highest, level) => (rank(level) > rank(highest) ? level : highest), null);
}

function rank(level: ClearanceLevel | null): number {
  return rankIn(ClearanceLevel, level) ?? 0;
}

/** The first day has come. */
export function startedRule(startDate: string, today: string): RuleBroken | undefined {
  if (startDate <= today) return undefined;
  return broken(
    'NOT_STARTED',
    `The placement starts on ${startDate}. It cannot be activated before that day.`,
    ['placementId'],
  );
}

/** The agreement is signed. */
export function agreementRule(agreementSignedOn: string | null, today: string): RuleBroken | undefined {
  if (agreementSignedOn !== null && agreementSignedOn <= today) return undefined;
  return broken('AGREEMENT_NOT_SIGNED', 'The agreement between home, host and the person is not signed.', [
    'placementId',
  ]);
}

/** The clearance is as high as the work asks for. */
export function clearanceLevelRule(
  clearanceLevel: ClearanceLevel,
  required: ClearanceLevel | null,
): RuleBroken | undefined {
  if (rank(clearanceLevel) >= rank(required)) return undefined;
  return broken(
    'CLEARANCE_INSUFFICIENT',
    `The placement requires ${required} clearance; ${clearanceLevel} is lower.`,
    ['clearanceLevel'],
  );
}

/** The clearance lasts to the planned end. */
export function clearanceExpiryRule(
  clearanceExpiresOn: string | null | undefined,
  plannedEndDate: string,
): RuleBroken | undefined {
  if (clearanceExpiresOn === null || clearanceExpiresOn === undefined || clearanceExpiresOn >= plannedEndDate)
    return undefined;
  return broken(
    'CLEARANCE_LAPSES',
    `The clearance lapses on ${clearanceExpiresOn}, before the planned end on ${plannedEndDate}.`,
    ['clearanceExpiresOn'],
  );
}
