// The partner firms and what they offer. Their names are invented.
import type { SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';

export interface FirmFact {
  readonly id: string;
  readonly name: string;
  readonly companyNumber: string;
  readonly index: 'FTSE100' | 'FTSE250' | 'OTHER';
  readonly sector: 'TECHNOLOGY' | 'FINANCIALS' | 'ENERGY';
  /** ACTIVE where omitted. */
  readonly status?: 'SUSPENDED';
  readonly offers: readonly OfferFact[];
}

interface OfferFact {
  readonly skill: string;
  readonly level: SkillLevel;
  /** Not said where omitted. */
  readonly experts?: number;
}

export const firms: readonly FirmFact[] = [
  {
    id: 'F1',
    name: 'Aldermoor Analytics',
    companyNumber: 'ZZ000001',
    index: 'FTSE100',
    sector: 'TECHNOLOGY',
    offers: [
      { skill: 'cyber-security', level: 'EXPERT', experts: 3 },
      { skill: 'negotiation', level: 'EXPERT', experts: 1 },
    ],
  },
  {
    id: 'F2',
    name: 'Birchgate Bank',
    companyNumber: 'ZZ000002',
    index: 'FTSE100',
    sector: 'FINANCIALS',
    offers: [{ skill: 'user-research', level: 'PRACTITIONER', experts: 2 }],
  },
  {
    id: 'F3',
    name: 'Cresswell Energy',
    companyNumber: 'ZZ000003',
    index: 'FTSE250',
    sector: 'ENERGY',
    offers: [{ skill: 'cyber-security', level: 'PRACTITIONER' }],
  },
  {
    id: 'F4',
    name: 'Dunmere Systems',
    companyNumber: 'ZZ000004',
    index: 'OTHER',
    sector: 'TECHNOLOGY',
    status: 'SUSPENDED',
    offers: [
      { skill: 'cyber-security', level: 'EXPERT', experts: 9 },
      { skill: 'contract-management', level: 'EXPERT', experts: 4 },
    ],
  },
];
