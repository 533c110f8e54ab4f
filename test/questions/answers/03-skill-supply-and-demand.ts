import type { SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import { count, lastPage, withheld, type Case } from './case.js';

const departments = {
  D1: { id: 'D1', name: 'Cabinet Office' },
  D2: { id: 'D2', name: 'Government Digital Service' },
};
const skills = {
  cyber: { key: 'cyber-security', name: 'Cyber security' },
  data: { key: 'data-modelling', name: 'Data modelling' },
  learning: { key: 'machine-learning', name: 'Machine learning' },
  research: { key: 'user-research', name: 'User research' },
};

function row(
  department: keyof typeof departments,
  skill: keyof typeof skills,
  level: keyof typeof SkillLevel,
  [requiredByPosts, essentialToPosts, requiredByOpportunities]: readonly [number, number, number] = [0, 0, 0],
  heldByPeople: typeof withheld | ReturnType<typeof count> = count(0),
) {
  return {
    department: departments[department],
    skill: skills[skill],
    level,
    requiredByPosts,
    essentialToPosts,
    requiredByOpportunities,
    heldByPeople,
  };
}

// A row for each of the two bodies, the four skills of the digital framework by key, and the levels that each has.
// Posts: the Chief Digital Officer's needs machine learning and would like user research, the Lead Analyst's would like
// machine learning, and data modelling at no level, which counts at none; the Head of Product's needs user research.
// Opportunities: the fraud model asks for two skills and the threat desk for one; the pilot model is filled.
// People: at the Cabinet Office Ada and Sue in machine learning and Sue in data modelling; at the Digital Service six in
// data modelling, Ivy in machine learning and user research, Cat in user research.
export const cases: readonly Case[] = [
  {
    variables: { within: 'cabinet-office' },
    data: {
      skillBalances: {
        nodes: [
          row('D1', 'cyber', 'PRACTITIONER'),
          row('D1', 'cyber', 'EXPERT'),
          row('D1', 'data', 'AWARENESS'),
          row('D1', 'data', 'WORKING', [0, 0, 1], withheld),
          row('D1', 'data', 'PRACTITIONER'),
          row('D1', 'data', 'EXPERT'),
          row('D1', 'learning', 'WORKING'),
          row('D1', 'learning', 'PRACTITIONER', [2, 1, 1], withheld),
          row('D1', 'learning', 'EXPERT'),
          row('D1', 'research', 'WORKING', [1, 0, 0]),
          row('D1', 'research', 'PRACTITIONER'),
          row('D2', 'cyber', 'PRACTITIONER'),
          row('D2', 'cyber', 'EXPERT', [0, 0, 1]),
          row('D2', 'data', 'AWARENESS'),
          row('D2', 'data', 'WORKING', [0, 0, 0], count(6)),
          row('D2', 'data', 'PRACTITIONER'),
          row('D2', 'data', 'EXPERT'),
          row('D2', 'learning', 'WORKING'),
          row('D2', 'learning', 'PRACTITIONER'),
          row('D2', 'learning', 'EXPERT', [0, 0, 0], withheld),
          row('D2', 'research', 'WORKING', [0, 0, 0], withheld),
          row('D2', 'research', 'PRACTITIONER', [1, 1, 0], withheld),
        ],
        pageInfo: lastPage,
      },
    },
  },
];
