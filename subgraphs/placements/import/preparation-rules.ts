// What has to be done before a placement begins, asked of one that a return tells of: the rules that hold where it is
// approved and activated through the graph. Approvals themselves stand in no return.
import { ClearanceLevel, nameAtRank } from '../../kit/vocabulary/index.js';
import {
  agreementRule,
  clearanceExpiryRule,
  clearanceLevelRule,
  requiredClearance,
  startedRule,
} from '../domain/activate.js';
import type { PostFact } from '../domain/directory.js';
import { broken, type RuleBroken } from '../domain/outcome.js';
import { begunStatuses } from '../domain/state-machine.js';
import type { PlacementText } from './placement-row.js';

/** The rules that the row breaks, as the placement stands on the day of the import. */
export function preparationRules(
  row: PlacementText,
  post: PostFact | null,
  today: string,
): readonly RuleBroken[] {
  const rules = [
    screeningRule(row),
    ...(begunStatuses.includes(row.status) ? begunRules(row, post, today) : []),
  ];
  return rules.filter((rule) => rule !== undefined);
}

function screeningRule({ status, details }: PlacementText): RuleBroken | undefined {
  if (status === 'PROPOSED' || details.conflicts_screened_at !== null) return undefined;
  return broken('CONFLICTS_NOT_SCREENED', 'Add the day when conflicts of interest were screened.', [
    'conflictsScreenedOn',
  ]);
}

function begunRules(
  { status, input, details }: PlacementText,
  post: PostFact | null,
  today: string,
): readonly (RuleBroken | undefined)[] {
  const level = nameAtRank(ClearanceLevel, details.vetting_level);
  return [
    at('startDate', startedRule(input.startDate, today)),
    at('agreementSignedOn', agreementRule(details.agreement_signed_on, today)),
    level === null
      ? broken('CLEARANCE_INSUFFICIENT', 'Add the clearance that vetting confirmed.', ['clearanceLevel'])
      : clearanceLevelRule(level, requiredClearance(null, post === null ? [] : [post])),
    // One that was extended may outlast its clearance, which is renewed on the way.
    status === 'EXTENDED' ? undefined : clearanceExpiryRule(details.vetting_expires_on, input.plannedEndDate),
  ];
}

function at(field: string, rule: RuleBroken | undefined): RuleBroken | undefined {
  return rule && { ...rule, inputFields: [field] };
}
