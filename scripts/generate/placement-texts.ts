// The words in placements: objectives, conflicts, judgements. Invented, and about nobody.
import type {
  BenefitCategory,
  ConflictKind,
  ObjectiveOutcome,
} from '../../subgraphs/placements/domain/enums.js';

export const objectiveTitles: readonly (readonly [BenefitCategory, string])[] = [
  ['FRAUD_ANALYTICS', 'Find suspicious claims before they are paid'],
  ['FRAUD_ANALYTICS', 'Halve the false alarms of the payment checks'],
  ['FRAUD_ANALYTICS', 'Match records across services to find duplicate identities'],
  ['LEGACY_IT', 'Take the case system off the mainframe'],
  ['LEGACY_IT', 'Retire three unsupported applications'],
  ['LEGACY_IT', 'Move the document store to shared hosting'],
  ['LEGACY_IT', 'Release weekly instead of twice a year'],
  ['WORKFORCE_MOBILITY', 'Fill senior engineering posts without contractors'],
  ['WORKFORCE_MOBILITY', 'Train a team to run the data platform by itself'],
  ['WORKFORCE_MOBILITY', 'Set up a career path for data scientists'],
  ['OTHER', 'Publish the service’s performance figures every month'],
  ['OTHER', 'Shorten the queue for decisions by a week'],
  ['OTHER', 'Bring the online form up to the accessibility standard'],
];

export const opportunityTitles: readonly string[] = [
  'Build a fraud analytics team',
  'Lead the move off legacy systems',
  'Set up machine learning in production',
  'Improve cyber resilience',
  'Redesign a public service',
  'Establish data governance',
  'Bring in modern engineering practice',
  'Run the cloud platform',
  'Advise on digital procurement',
  'Measure what services achieve',
];

export const conflictDescriptions: Readonly<Record<ConflictKind, string>> = {
  SUPPLIER: 'The firm has a contract with the department.',
  REGULATED: 'The department regulates part of the firm’s business.',
  PROCUREMENT: 'The firm may bid for work that the team is going to buy.',
  FINANCIAL: 'The person holds shares in a company that the work touches on.',
  PERSONAL: 'A close relative works for a body that the work touches on.',
  OUTSIDE_ROLE: 'The person sits on the board of a charity funded by the host.',
};

export const mitigations: readonly string[] = [
  'Takes no part in buying, and sees no bids.',
  'Works without access to the files concerned.',
  'Has declared the interest; the manager reviews every decision that touches it.',
  'Steps back from meetings where the matter comes up.',
];

/** By the rating, from 1. */
export const narratives: readonly string[] = [
  'Little came of it; the work was not what either side had expected.',
  'Some of the work was useful, but much time was lost at the start.',
  'The objectives were met in part and the team would do it again with clearer aims.',
  'A good placement: the work was delivered and the team learned from it.',
  'Changed how the team works; its results are in use across the organisation.',
];

export const withdrawalReasons: readonly string[] = [
  'The person took another job.',
  'The post was filled in another way.',
  'No agreement on the cost was reached.',
  'Clearance would have come too late.',
];

/** By the rating, from 1: what becomes of objectives. */
export const outcomesByRating: readonly (readonly ObjectiveOutcome[])[] = [
  ['NOT_MET', 'NOT_MET', 'PARTLY_MET'],
  ['NOT_MET', 'PARTLY_MET', 'PARTLY_MET', 'MET'],
  ['PARTLY_MET', 'PARTLY_MET', 'MET', 'NOT_MET'],
  ['MET', 'MET', 'MET', 'PARTLY_MET'],
  ['MET', 'MET', 'MET', 'MET', 'PARTLY_MET'],
];
