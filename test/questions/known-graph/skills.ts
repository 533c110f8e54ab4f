// The skills: four of the digital framework, each with the levels it has, and two of another.
import { SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';

export interface SkillFact {
  readonly id: string;
  readonly name: string;
  readonly framework: 'government-digital-and-data' | 'commercial';
  readonly levels: readonly SkillLevel[];
}

const allLevels = Object.values(SkillLevel);

export const skills: readonly SkillFact[] = [
  digital('machine-learning', 'Machine learning', ['WORKING', 'PRACTITIONER', 'EXPERT']),
  digital('data-modelling', 'Data modelling', allLevels),
  digital('user-research', 'User research', ['WORKING', 'PRACTITIONER']),
  digital('cyber-security', 'Cyber security', ['PRACTITIONER', 'EXPERT']),
  { id: 'negotiation', name: 'Negotiation', framework: 'commercial', levels: allLevels },
  { id: 'contract-management', name: 'Contract management', framework: 'commercial', levels: allLevels },
];

function digital(id: string, name: string, levels: readonly SkillLevel[]): SkillFact {
  return { id, name, framework: 'government-digital-and-data', levels };
}
