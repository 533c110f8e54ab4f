// The schemes, and the opportunities that they offer.
import type { SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';

export interface SchemeFact {
  readonly id: string;
  readonly name: string;
  readonly sector: 'DIGITAL_AND_DATA' | 'SCIENCE';
  readonly opensOn: string;
}

/** Both take placements of 3 to 24 months. */
export const schemes: readonly SchemeFact[] = [
  { id: 'S1', name: 'Digital Exchange', sector: 'DIGITAL_AND_DATA', opensOn: '2024-01-01' },
  { id: 'S2', name: 'Science Exchange', sector: 'SCIENCE', opensOn: '2024-06-01' },
];

export interface OpportunityFact {
  readonly id: string;
  readonly title: string;
  /** A department or a firm. */
  readonly host: string;
  /** OPEN where omitted. */
  readonly status?: 'FILLED' | 'DRAFT';
  readonly skills: readonly {
    readonly skill: string;
    readonly level: SkillLevel;
    readonly isEssential: boolean;
  }[];
}

/** All of the first scheme, to begin between September and December 2026. */
export const opportunities: readonly OpportunityFact[] = [
  {
    id: 'O-model',
    title: 'Fraud model',
    host: 'D1',
    skills: [
      { skill: 'machine-learning', level: 'PRACTITIONER', isEssential: true },
      { skill: 'data-modelling', level: 'WORKING', isEssential: false },
    ],
  },
  {
    id: 'O-threats',
    title: 'Threat desk',
    host: 'D2',
    skills: [{ skill: 'cyber-security', level: 'EXPERT', isEssential: true }],
  },
  {
    id: 'O-exchange',
    title: 'Data exchange',
    host: 'F1',
    skills: [{ skill: 'machine-learning', level: 'WORKING', isEssential: true }],
  },
  {
    id: 'O-filled',
    title: 'Pilot model',
    host: 'D1',
    status: 'FILLED',
    skills: [{ skill: 'machine-learning', level: 'WORKING', isEssential: true }],
  },
];
