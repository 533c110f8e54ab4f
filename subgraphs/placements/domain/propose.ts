// Proposing a placement: everything a placement must be from its first moment.
import { isFullTimeShare } from '../../kit/vocabulary/index.js';
import type { OrganisationFact } from './directory.js';
import type { PlacementType } from './enums.js';
import { fullTimeRule } from './full-time.js';
import type { PlacementSkillInput } from './inputs.js';
import { endAfterStartRule, maximumEndDate, maximumLengthRule, minimumLengthRule } from './length.js';
import { opportunityRule } from './opportunity.js';
import {
  employerRule,
  hostIsHomeRule,
  hostOpenRule,
  namedOrganisations,
  organisationsFitRule,
  organisationsKnownRule,
} from './organisations.js';
import { broken, firstBroken, type RuleBroken } from './outcome.js';
import type { ProposalCase } from './proposal-case.js';
import { levelInSkillRule, skillCountRule, skillsBrought } from './skills.js';
import { isWritten } from './values.js';

/** A proposal that may be saved, with what follows from it. */
export interface Proposal {
  readonly kind: 'PROPOSAL';
  readonly home: OrganisationFact;
  readonly host: OrganisationFact;
  readonly schemeKey: number;
  readonly opportunityKey: number | null;
  readonly maximumEndDate: string;
  readonly exceptionReference: string | null;
  readonly skills: readonly PlacementSkillInput[];
  /** The pair of its department and its firm; null for a loan. */
  readonly supplierRelationshipId: string | null;
}

/** In this order: what the input alone tells, what it names, then how the things named fit together. */
const rules = [
  fteRangeRule,
  endRule,
  hostIsHomeRule,
  skillCountRule,
  referencesRule,
  organisationsKnownRule,
  organisationsFitRule,
  employerRule,
  hostOpenRule,
  levelInSkillRule,
  schemeOpenRule,
  lengthRules,
  opportunityRule,
  timeRule,
];

/** Whether a placement may be proposed. */
export function decideProposal(proposal: ProposalCase): Proposal | RuleBroken {
  const refusal = firstBroken(rules, proposal);
  if (refusal !== undefined) return refusal;
  const { input, state } = proposal;
  const { home, host } = namedOrganisations(proposal);
  if (home === undefined || host === undefined || state.scheme === null)
    throw new Error('the rules let a proposal without home, host or scheme pass');
  return {
    kind: 'PROPOSAL',
    home,
    host,
    schemeKey: state.scheme.key,
    opportunityKey: state.opportunity?.key ?? null,
    maximumEndDate: maximumEndDate(input.startDate, input.plannedEndDate, state.scheme),
    exceptionReference: isWritten(input.exceptionReference) ? input.exceptionReference : null,
    skills: skillsBrought(input),
    supplierRelationshipId: supplierRelationshipId(input.type, home.id, host.id),
  };
}

/** The identifier of the pair that a placement's department and firm make; null for a loan, which has no firm. */
export function supplierRelationshipId(type: PlacementType, homeId: string, hostId: string): string | null {
  switch (type) {
    case 'INWARD_SECONDMENT':
      return `${hostId}.${homeId}`;
    case 'OUTWARD_SECONDMENT':
      return `${homeId}.${hostId}`;
    case 'LOAN':
      return null;
  }
}

function fteRangeRule({ input }: ProposalCase): RuleBroken | undefined {
  if (isFullTimeShare(input.fte)) return undefined;
  return broken('FTE_OUT_OF_RANGE', `\`fte\` is ${input.fte}; it must be from 0.01 to 1.`, ['fte']);
}

function endRule({ input }: ProposalCase): RuleBroken | undefined {
  return endAfterStartRule(input.startDate, input.plannedEndDate, ['startDate', 'plannedEndDate']);
}

function referencesRule({ input, facts, state }: ProposalCase): RuleBroken | undefined {
  const missing = [
    facts.person === null ? ['personId'] : [],
    state.scheme === null ? ['schemeId'] : [],
    input.postId && facts.post === null ? ['postId'] : [],
    input.opportunityId && (state.opportunity === null || state.opportunity.status === 'DRAFT')
      ? ['opportunityId']
      : [],
    input.skillsBrought.every(({ skill }) => facts.skillLevels.has(skill)) ? [] : ['skillsBrought'],
  ].flat();
  if (missing.length > 0) {
    return broken(
      'REFERENCE_NOT_FOUND',
      `These do not exist, or you may not see them: ${missing.join(', ')}.`,
      missing,
    );
  }
  if (facts.post && facts.post.departmentId !== input.hostId) {
    return broken('REFERENCE_NOT_FOUND', 'The post does not belong to the host.', ['hostId', 'postId']);
  }
  return undefined;
}

function schemeOpenRule({ input, state: { scheme } }: ProposalCase): RuleBroken | undefined {
  if (scheme === null || input.startDate >= scheme.opensOn) return undefined;
  return broken(
    'SCHEME_NOT_OPEN',
    `The scheme opens on ${scheme.opensOn}. The first day must not be before that day.`,
    ['schemeId', 'startDate'],
  );
}

function lengthRules({ input, state: { scheme } }: ProposalCase): RuleBroken | undefined {
  if (scheme === null) return undefined;
  const { startDate, plannedEndDate, exceptionReference } = input;
  const allowed = maximumEndDate(startDate, startDate, scheme);
  return (
    minimumLengthRule(startDate, plannedEndDate, scheme) ??
    maximumLengthRule(plannedEndDate, allowed, exceptionReference, ['plannedEndDate', 'exceptionReference'])
  );
}

function timeRule({ input, state }: ProposalCase): RuleBroken | undefined {
  const engagement = { fte: input.fte, from: input.startDate, to: input.plannedEndDate };
  return fullTimeRule(engagement, state.engagements, ['fte', 'startDate', 'plannedEndDate']);
}
