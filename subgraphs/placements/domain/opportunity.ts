// The opportunity that a placement answers: open, and for the same host, post, scheme and time.
import { broken, type RuleBroken } from './outcome.js';
import type { ProposalCase } from './proposal-case.js';

/** A placement proposed for an opportunity is one that the opportunity asks for. */
export function opportunityRule({
  input,
  state: { opportunity, scheme },
}: ProposalCase): RuleBroken | undefined {
  if (opportunity === null) return undefined;
  if (opportunity.status !== 'OPEN') {
    return broken(
      'OPPORTUNITY_DOES_NOT_FIT',
      `The opportunity is ${opportunity.status}, so no placement can be proposed for it.`,
      ['opportunityId'],
    );
  }
  const misfits = [
    ...(opportunity.hostId === input.hostId ? [] : ['hostId']),
    ...(opportunity.schemeKey === scheme?.key ? [] : ['schemeId']),
    ...(input.postId && opportunity.postId && opportunity.postId !== input.postId ? ['postId'] : []),
    ...(opportunity.windowFrom <= input.startDate && input.startDate <= opportunity.windowTo
      ? []
      : ['startDate']),
  ];
  if (misfits.length === 0) return undefined;
  return broken(
    'OPPORTUNITY_DOES_NOT_FIT',
    `The opportunity is for another host, scheme, post or time. Its first day is from ${opportunity.windowFrom} to ${opportunity.windowTo}.`,
    ['opportunityId', ...misfits],
  );
}

/**
 * An opportunity is filled by one placement at a time.
 *
 * @param filledBy the identifiers of other placements under way that answer it
 */
export function opportunityVacantRule(filledBy: readonly string[]): RuleBroken | undefined {
  if (filledBy.length === 0) return undefined;
  return broken(
    'OPPORTUNITY_DOES_NOT_FIT',
    'Another live placement fills the opportunity.',
    ['placementId'],
    filledBy,
  );
}
