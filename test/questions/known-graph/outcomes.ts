// What placements were to achieve, what benefits are claimed from them, and which interests conflict in them.

export interface ObjectiveFact {
  readonly placement: string;
  readonly title: string;
  readonly dueOn: string;
  /** In pence. */
  readonly target?: number;
  /** None where omitted. */
  readonly category?: BenefitCategory;
  /** Not judged yet where omitted. */
  readonly outcome?: 'MET' | 'PARTLY_MET' | 'NOT_MET';
}

type BenefitCategory = 'FRAUD_ANALYTICS' | 'LEGACY_IT' | 'WORKFORCE_MOBILITY';

const dueOn = '2025-09-30';

/** Of the achievers, all of scheme S1: 6 met, 5 met in part, 2 not judged. Of others: 1 not met and 3 not judged. */
export const objectives: readonly ObjectiveFact[] = [
  ...[1, 2, 3, 4, 5, 6].map((number): ObjectiveFact => ({
    placement: `PL-achiever-${number}`,
    title: 'Find fraud',
    dueOn,
    target: 2_000_000,
    category: 'FRAUD_ANALYTICS',
    outcome: 'MET',
  })),
  ...[1, 2, 3, 4, 5].map((number): ObjectiveFact => ({
    placement: `PL-achiever-${number}`,
    title: 'Shorten a form',
    dueOn,
    target: 300_000,
    outcome: 'PARTLY_MET',
  })),
  { placement: 'PL-achiever-6', title: 'Shorten a form', dueOn },
  { placement: 'PL-achiever-6', title: 'Write it down', dueOn },
  {
    placement: 'PL-old',
    title: 'Find fraud',
    dueOn: '2025-01-31',
    target: 500_000,
    category: 'FRAUD_ANALYTICS',
    outcome: 'NOT_MET',
  },
  ...[1, 2, 3].map((number): ObjectiveFact => ({
    placement: `PL-survey-${number}`,
    title: 'Survey a coast',
    dueOn: '2027-01-31',
  })),
];

export interface ClaimFact {
  readonly placement: string;
  /** All in pence; not evaluated, not assured where omitted. */
  readonly amount: number;
  readonly evaluated?: number;
  readonly assured?: number;
  readonly isCashReleasing?: boolean;
  readonly category: BenefitCategory;
  readonly financialYear: number;
}

export const claims: readonly ClaimFact[] = [
  // 1, 2, … 6 times as much; the last is no cash.
  ...[1, 2, 3, 4, 5, 6].map((number): ClaimFact => ({
    placement: `PL-achiever-${number}`,
    amount: number * 1_000_000,
    evaluated: number * 800_000,
    assured: number * 500_000,
    isCashReleasing: number < 6,
    category: 'FRAUD_ANALYTICS',
    financialYear: 2025,
  })),
  ...[1, 2].map((number): ClaimFact => ({
    placement: `PL-achiever-${number}`,
    amount: 400_000,
    category: 'LEGACY_IT',
    financialYear: 2025,
  })),
  ...[1, 2, 3, 4, 5].map((number): ClaimFact => ({
    placement: `PL-achiever-${number}`,
    amount: 100_000,
    category: 'WORKFORCE_MOBILITY',
    financialYear: 2024,
  })),
];

export interface ConflictFact {
  readonly id: string;
  readonly placement: string;
  readonly kind: 'SUPPLIER' | 'FINANCIAL' | 'PERSONAL' | 'PROCUREMENT';
  readonly description: string;
  readonly status: 'OPEN' | 'MITIGATED' | 'CLOSED';
  /** None once closed. */
  readonly reviewOn?: string;
}

export const conflicts: readonly ConflictFact[] = [
  {
    id: 'C-today',
    placement: 'PL-outward',
    kind: 'FINANCIAL',
    description: 'Holds shares in the host.',
    status: 'MITIGATED',
    reviewOn: '2026-06-15',
  },
  {
    id: 'C-tomorrow',
    placement: 'PL-first',
    kind: 'PROCUREMENT',
    description: 'The firm bids for the successor system.',
    status: 'OPEN',
    reviewOn: '2026-06-16',
  },
  {
    id: 'C-overdue',
    placement: 'PL-lapsing',
    kind: 'SUPPLIER',
    description: 'The firm supplies the host.',
    status: 'OPEN',
    reviewOn: '2026-05-01',
  },
  {
    id: 'C-closed',
    placement: 'PL-last',
    kind: 'PERSONAL',
    description: 'A cousin left the host.',
    status: 'CLOSED',
  },
];
