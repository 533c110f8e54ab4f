// Ten placements with their history, conflicts included, as the tests of reading find them.
import type { ExecutionResult } from 'graphql';
import { rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { fill, opportunities, opportunitySkills, schemes, tenPlacements } from './placements-fixture.js';

const history = {
  placement_skill: [
    { placement_id: 1, skill_key: 'machine-learning', level: rankIn(SkillLevel, 'EXPERT') },
    { placement_id: 1, skill_key: 'data-modelling', level: rankIn(SkillLevel, 'WORKING') },
    { placement_id: 2, skill_key: 'cloud', level: rankIn(SkillLevel, 'PRACTITIONER') },
  ],
  placement_approval: [
    {
      placement_id: 1,
      side: 'HOST',
      approver_person_id: 'P90',
      approved_at: '2025-07-03 09:00:00.000',
      reference: null,
    },
    {
      placement_id: 1,
      side: 'HOME',
      approver_person_id: 'P91',
      approved_at: '2025-07-02 09:00:00.000',
      reference: 'MIN/7',
    },
  ],
  placement_extension: [
    {
      placement_id: 2,
      from_date: '2026-06-30',
      to_date: '2026-12-31',
      extended_at: '2025-12-31 23:59:59.999',
      exception_reference: null,
    },
  ],
  placement_transition: [
    {
      placement_id: 1,
      from_status: null,
      to_status: 'PROPOSED',
      happened_at: '2025-06-01 09:00:00.000',
      actor_person_id: 'P91',
      reason: null,
      replaced_version: 0,
    },
    {
      placement_id: 1,
      from_status: 'PROPOSED',
      to_status: 'APPROVED',
      happened_at: '2025-07-03 09:00:00.000',
      actor_person_id: 'P90',
      reason: 'Both agreed.',
      replaced_version: 2,
    },
  ],
  objective: [
    {
      id: 1,
      public_id: 'OB1',
      placement_id: 1,
      title: 'Find fraud sooner',
      due_on: '2026-03-31',
      target_benefit: 50_000_000,
      benefit_category: 'FRAUD_ANALYTICS',
      outcome: null,
    },
    {
      id: 2,
      public_id: 'OB2',
      placement_id: 1,
      title: 'Train four analysts',
      due_on: '2026-06-30',
      target_benefit: null,
      benefit_category: null,
      outcome: 'PARTLY_MET',
    },
  ],
  benefit_claim: [
    {
      public_id: 'BC1',
      placement_id: 1,
      objective_id: 1,
      amount: 30_000_000,
      evaluated_amount: 20_000_000,
      assured_amount: null,
      is_cash_releasing: 1,
      category: 'FRAUD_ANALYTICS',
      assurance: 'EVALUATED',
      financial_year: 2025,
    },
    {
      public_id: 'BC2',
      placement_id: 1,
      objective_id: null,
      amount: 100,
      evaluated_amount: null,
      assured_amount: null,
      is_cash_releasing: 0,
      category: 'OTHER',
      assurance: 'CLAIMED',
      financial_year: 2026,
    },
  ],
  conflict: [
    {
      id: 1,
      public_id: 'CF1',
      placement_id: 1,
      kind: 'SUPPLIER',
      description: 'The firm runs a system there.',
      mitigation: 'Stays out of contracts.',
      status: 'MITIGATED',
      review_by: '2026-02-01',
    },
    {
      id: 2,
      public_id: 'CF2',
      placement_id: 2,
      kind: 'FINANCIAL',
      description: 'Holds shares.',
      mitigation: null,
      status: 'OPEN',
      review_by: '2025-12-01',
    },
    {
      id: 3,
      public_id: 'CF3',
      placement_id: 1,
      kind: 'PERSONAL',
      description: 'A relative works there.',
      mitigation: null,
      status: 'CLOSED',
      review_by: '9999-12-31',
    },
    {
      id: 4,
      public_id: 'CF4',
      placement_id: 5,
      kind: 'OUTSIDE_ROLE',
      description: 'Sits on a board.',
      mitigation: null,
      status: 'OPEN',
      review_by: '2026-02-01',
    },
  ],
};

export interface Reading {
  ask(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  close(): Promise<void>;
}

export async function openReading(url: string): Promise<Reading> {
  await fill(url, {
    scheme: schemes,
    opportunity: opportunities,
    opportunity_skill: opportunitySkills,
    placement: tenPlacements,
    ...history,
  });
  const subgraph = await placements.open({ databaseUrl: url });
  return {
    ask: (query, variables = {}) => subgraph.execute({ query, variables, headers: {} }),
    close: () => subgraph.close(),
  };
}
