// Data for the four subgraphs that never changes: made from an identifier's number, so that no run differs from another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../../../../scripts/project-root.js';
import { cursorAfter } from '../sizes.js';

export const subgraphNames = ['people', 'departments', 'partner-firms', 'placements'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

interface Keyed {
  readonly id: string;
}

const departments = 60;
const firms = 90;
const skills = 160;

const skillWords = ['data', 'service', 'machine', 'cloud', 'product', 'security', 'user', 'risk'];
const skillKinds = ['engineering', 'design', 'analysis', 'assurance', 'management'];
const levels = ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT'];
const givenNames = ['Ada', 'Bashir', 'Carys', 'Dev', 'Eilidh', 'Farah', 'Gwen', 'Harjit'];
const familyNames = ['Abbott', 'Begum', 'Campbell', 'Davies', 'Evans', 'Fraser', 'Gill', 'Hughes'];

const pick = (values: readonly string[], number: number): string => values[number % values.length] as string;
const publicId = (kind: string, number: number): string => `${kind}-${String(number).padStart(6, '0')}`;
const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

function placement(number: number) {
  return {
    id: publicId('plc', number),
    startDate: `2026-0${(number % 9) + 1}-15`,
    endDate: `2027-0${(number % 9) + 1}-14`,
    person: { id: publicId('per', number * 7) },
    host: { __typename: 'Department', id: publicId('dep', (number * 31) % departments) },
    home: { __typename: 'PartnerFirm', id: publicId('frm', (number * 17) % firms) },
  };
}

function person(id: string) {
  const number = numberOf(id);
  return {
    id,
    staffNumber: String(number).padStart(8, '0'),
    displayName: `${pick(givenNames, number)} ${pick(familyNames, number >> 3)}`,
    kind: 'EXTERNAL_EXPERT',
    skills: Array.from({ length: 3 + (number % 5) }, (_, index) => ({
      skill: skill((number * 13 + index * 29) % skills),
      level: pick(levels, number + index),
    })),
  };
}

function skill(number: number) {
  const words = [pick(skillWords, number), pick(skillKinds, number >> 3)];
  return { key: `${words.join('-')}-${number}`, name: `${words.join(' ')} ${number}` };
}

function department(id: string) {
  const number = numberOf(id);
  const parents = number % 3 === 0 ? [namedDepartment(number + 1)] : [];
  return { ...namedDepartment(number), parents };
}

function namedDepartment(number: number) {
  const word = pick(skillWords, number);
  return {
    id: publicId('dep', number),
    slug: `department-for-${word}-${number}`,
    name: `Department for ${word} ${number}`,
  };
}

function firm(id: string) {
  const number = numberOf(id);
  return { id, companyNumber: String(number).padStart(8, '0'), name: `Firm ${number} Holdings plc` };
}

const heldPosts = ({ id }: Keyed) => [
  { id: id.replace('per', 'pst'), title: `Lead adviser ${numberOf(id)}` },
];

const resolvers: Readonly<Record<SubgraphName, Parameters<typeof buildSubgraphSchema>[0]>> = {
  people: subgraph('people', { Person: { __resolveReference: ({ id }: Keyed) => person(id) } }),
  departments: subgraph('departments', {
    Department: { __resolveReference: ({ id }: Keyed) => department(id) },
    Person: { __resolveReference: ({ id }: Keyed) => ({ id }), posts: heldPosts },
  }),
  'partner-firms': subgraph('partner-firms', {
    PartnerFirm: { __resolveReference: ({ id }: Keyed) => firm(id) },
  }),
  placements: subgraph('placements', {
    Query: {
      placements: (_: unknown, { first, after }: { first: number; after: string | null }) => {
        const before = after === null ? 0 : numberOf(after);
        return {
          nodes: Array.from({ length: first }, (_item, index) => placement(before + index + 1)),
          pageInfo: { endCursor: cursorAfter(before + first) },
        };
      },
    },
  }),
};

function subgraph(name: SubgraphName, own: object): Parameters<typeof buildSubgraphSchema>[0] {
  const sdl = readFileSync(join(projectRoot, 'schema/subgraphs', `${name}.graphql`), 'utf8');
  return [{ typeDefs: parse(sdl), resolvers: own as Record<string, Record<string, never>> }];
}

/** The subgraph's emitted schema with the fake data behind it. */
export function fakeSubgraph(name: SubgraphName): GraphQLSchema {
  return buildSubgraphSchema(resolvers[name]);
}
