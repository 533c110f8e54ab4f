// The posts of departments and what they require.
import type { Grade, Profession, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';

export interface PostFact {
  readonly id: string;
  readonly department: string;
  readonly title: string;
  /** Not known where omitted. */
  readonly grade?: Grade;
  /** Not known where omitted. */
  readonly profession?: Profession;
  readonly isDigitalLeadership?: boolean;
  readonly requires?: readonly RequirementFact[];
}

interface RequirementFact {
  readonly skill: string;
  /** Named without a level where omitted. */
  readonly level?: SkillLevel;
  readonly isEssential: boolean;
}

const essential = (skill: string, level: SkillLevel): RequirementFact => ({
  skill,
  level,
  isEssential: true,
});
const desirable = (skill: string, level?: SkillLevel): RequirementFact => ({
  skill,
  ...(level && { level }),
  isEssential: false,
});

/** A post that counts as digital leadership. */
function digitalLead(
  id: string,
  department: string,
  title: string,
  more: Partial<Pick<PostFact, 'grade' | 'profession' | 'requires'>> = {},
): PostFact {
  const usual = { grade: 'SCS1', profession: 'DIGITAL_AND_DATA', isDigitalLeadership: true } as const;
  return { id, department, title, ...usual, ...more };
}

/** The developers' posts that seven people left at the Home Office, and those that they took at HM Revenue & Customs. */
const movers = [1, 2, 3, 4, 5, 6, 7].flatMap((number) => [
  developer(`PO-old-${number}`, 'D3'),
  developer(`PO-new-${number}`, 'D4'),
]);

/** The same for two people who went from HM Revenue & Customs to the Department for Science. */
const leavers = [1, 2].flatMap((number) => [
  developer(`PO-left-${number}`, 'D4'),
  developer(`PO-joined-${number}`, 'D7'),
]);

function developer(id: string, department: string): PostFact {
  return { id, department, title: 'Developer', grade: 'HEO', profession: 'DIGITAL_AND_DATA' };
}

function policyPost(
  id: string,
  department: string,
  title: string,
  requires: PostFact['requires'] = [],
): PostFact {
  return { id, department, title, grade: 'G7', profession: 'POLICY', requires };
}

export const posts: readonly PostFact[] = [
  digitalLead('PO-security', 'D4', 'Head of Security', { profession: 'SECURITY' }),
  digitalLead('PO-legacy', 'D4', 'Head of Legacy Systems'),
  policyPost('PO-customs', 'D4', 'Customs Policy Lead', [essential('negotiation', 'WORKING')]),
  digitalLead('PO-digital', 'D1', 'Chief Digital Officer', {
    grade: 'SCS2',
    requires: [essential('machine-learning', 'PRACTITIONER'), desirable('user-research', 'WORKING')],
  }),
  {
    id: 'PO-analysis',
    department: 'D1',
    title: 'Lead Analyst',
    grade: 'G7',
    profession: 'OPERATIONAL_RESEARCH',
    requires: [desirable('machine-learning', 'PRACTITIONER'), desirable('data-modelling')],
  },
  { id: 'PO-records', department: 'D1', title: 'Records Clerk' },
  {
    id: 'PO-fraud',
    department: 'D1',
    title: 'Fraud Analytics Lead',
    grade: 'G7',
    profession: 'DIGITAL_AND_DATA',
  },
  digitalLead('PO-product', 'D2', 'Head of Product', {
    requires: [essential('user-research', 'PRACTITIONER')],
  }),
  {
    id: 'PO-service',
    department: 'D2',
    title: 'Service Designer',
    grade: 'SEO',
    profession: 'DIGITAL_AND_DATA',
  },
  digitalLead('PO-data', 'D3', 'Director of Data', {
    requires: [essential('machine-learning', 'WORKING'), essential('cyber-security', 'PRACTITIONER')],
  }),
  digitalLead('PO-platforms', 'D3', 'Director of Platforms'),
  policyPost('PO-letters', 'D3', 'Head of Correspondence', [desirable('contract-management', 'WORKING')]),
  policyPost('PO-briefing', 'D3', 'Head of Briefing'),
  policyPost('PO-border', 'D9', 'Border Data Lead', [
    essential('data-modelling', 'WORKING'),
    desirable('negotiation', 'WORKING'),
  ]),
  policyPost('PO-visas', 'D3', 'Visa Policy Lead'),
  {
    id: 'PO-research',
    department: 'D7',
    title: 'Deputy Head of Research',
    grade: 'G6',
    profession: 'POLICY',
  },
  ...movers,
  ...leavers,
];
