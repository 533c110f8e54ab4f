// A small world in which placements are changed: its schemes and opportunities in the database, its people, organisations,
// posts and skills in a graph of their own, and a clock that a test can set.
import { buildSchema, graphql, type ExecutionResult } from 'graphql';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { AskGraph } from '../../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { migrations } from '../../subgraphs/placements/database/migrations.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { placements } from '../../subgraphs/placements/subgraph.js';

const neighbours = buildSchema(/* GraphQL */ `
  type Query {
    person(id: ID!): Person
    department(id: ID!): Department
    partnerFirm(id: ID!): PartnerFirm
    post(id: ID!): Post
    posts(where: PostFilter, first: Int = 50): PostConnection
    skills(where: SkillFilter, first: Int = 50): SkillConnection
  }
  type Person {
    id: ID!
    home: Organisation
  }
  union Organisation = Department | PartnerFirm
  type Department {
    id: ID!
    status: String!
    closedOn: String
  }
  type PartnerFirm {
    id: ID!
    status: String!
  }
  type Post {
    id: ID!
    grade: String
    requiredClearance: String
    department: Department!
  }
  type PostConnection {
    nodes: [Post!]!
  }
  type Skill {
    key: ID!
    levels: [String!]!
  }
  type SkillConnection {
    nodes: [Skill!]!
  }
  input PostFilter {
    id: [ID!]
  }
  input SkillFilter {
    key: [ID!]
  }
`);

const departments = [
  { id: 'D2', status: 'LIVE', closedOn: null },
  { id: 'D3', status: 'LIVE', closedOn: null },
  { id: 'D4', status: 'CLOSED', closedOn: '2026-01-31' },
];
const firms = [
  { id: 'F1', status: 'ACTIVE' },
  { id: 'F2', status: 'SUSPENDED' },
];
/** Who employs whom; nothing is known of the others. */
const employers: Readonly<Record<string, object>> = {
  P31: { __typename: 'PartnerFirm', id: 'F1' },
  P32: { __typename: 'Department', id: 'D2' },
};
const posts = [
  { id: 'PO1', grade: 'G6', requiredClearance: 'SC', department: departments[0] },
  { id: 'PO2', grade: 'SCS2', requiredClearance: null, department: departments[0] },
];
const skills = [
  { key: 'machine-learning', levels: ['WORKING', 'PRACTITIONER', 'EXPERT'] },
  { key: 'data-modelling', levels: ['AWARENESS', 'WORKING'] },
];

function one<Row extends { id: string }>(rows: readonly Row[]): (argument: { id: string }) => Row | null {
  return ({ id }) => rows.find((row) => row.id === id) ?? null;
}

const world = {
  person: ({ id }: { id: string }) => (/^P\d+$/.test(id) ? { id, home: employers[id] ?? null } : null),
  department: one(departments),
  partnerFirm: one(firms),
  post: one(posts),
  posts: ({ where }: { where: { id: string[] } }) => ({
    nodes: posts.filter(({ id }) => where.id.includes(id)),
  }),
  skills: ({ where }: { where: { key: string[] } }) => ({
    nodes: skills.filter(({ key }) => where.key.includes(key)),
  }),
};

const askWorld: AskGraph = ({ query, variables }) =>
  graphql({ schema: neighbours, source: query, rootValue: world, variableValues: variables ?? {} });

/** Scheme S1 takes 3 to 24 months; O1 is open for anybody at D2 from January to June 2026, O2 asks for DV, O3 is closed, O4 a draft. */
async function fill(url: string): Promise<void> {
  const database = await openDatabase<Tables>(url, migrations);
  await database.write(async (transaction) => {
    await transaction
      .insertInto('scheme')
      .values({
        id: 1,
        public_id: 'S1',
        name: 'Digital Exchange',
        sector: 'DIGITAL_AND_DATA',
        opens_on: '2026-01-01',
        minimum_months: 3,
        maximum_months: 24,
      })
      .execute();
    const opportunity = {
      title: 'Data work',
      host_department_id: 'D2',
      host_firm_id: null,
      post_id: null,
      scheme_id: 1,
      window_from: '2026-01-01',
      window_to: '2026-06-30',
    };
    await transaction
      .insertInto('opportunity')
      .values([
        { ...opportunity, id: 1, public_id: 'O1', required_clearance: null, status: 'OPEN' },
        { ...opportunity, id: 2, public_id: 'O2', required_clearance: 4, status: 'OPEN' },
        { ...opportunity, id: 3, public_id: 'O3', required_clearance: null, status: 'CLOSED' },
        { ...opportunity, id: 4, public_id: 'O4', required_clearance: null, status: 'DRAFT' },
      ])
      .execute();
  });
  await database.close();
}

export type Answer = Record<string, unknown> & { readonly __typename: string };

export interface Setting {
  readonly subgraph: Subgraph;
  /** The day on which the next request is made; 1 February 2026 until it is set. */
  today: string;
  /** Whether the rest of the graph can be reached. */
  isGraphReachable: boolean;
  /** Executes a document in somebody's name, P9's where none is given; null for nobody. */
  execute(
    query: string,
    variables?: Record<string, unknown>,
    actor?: string | null,
  ): Promise<ExecutionResult>;
  /** The answer of one mutation of this name with this input. */
  change(mutation: string, input: Record<string, unknown>, actor?: string): Promise<Answer>;
  /** What a selection shows of a placement. */
  placement(id: string, selection: string): Promise<unknown>;
  /** Proposes a placement of a person, 1 April 2026 to 31 March 2027, and gives its identifier. */
  proposed(personId: string, differences?: Record<string, unknown>): Promise<string>;
  /** Takes a placement on through mutations, each with the version the last one left: pairs of its name and the rest of its input. */
  taken(placementId: string, ...steps: readonly Step[]): Promise<string>;
}

export type Step = readonly [mutation: string, input?: Record<string, unknown>, actor?: string];

/** A whole proposal of a person. */
export function proposal(
  personId: string,
  differences: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'INWARD_SECONDMENT',
    personId,
    homeId: 'F1',
    hostId: 'D2',
    schemeId: 'S1',
    fte: 1,
    startDate: '2026-04-01',
    plannedEndDate: '2027-03-31',
    ...differences,
  };
}

const approved: readonly Step[] = [
  ['approvePlacement', { side: 'HOME' }, 'P2'],
  ['recordConflictScreening'],
  ['approvePlacement', { side: 'HOST' }, 'P3'],
];
const inVetting: readonly Step[] = [
  ...approved,
  ['signAgreement', { reference: 'A/1', signedOn: '2026-01-31', hostCostShare: 0.75, annualCost: 9_000_000 }],
  ['startVetting'],
];
const active: readonly Step[] = [...inVetting, ['activatePlacement', { clearanceLevel: 'SC' }]];

/** The steps that lead from a proposal to a status. */
export const stepsTo = { approved, inVetting, active };

const refusal = `... on PlacementRefusal { rule message }
  ... on PlacementRuleBroken { inputFields otherPlacements { id } }
  ... on PlacementTransitionRefused { reachable placement { id status version } }
  ... on PlacementVersionStale { placement { id version } }`;

export async function openSetting(url: string): Promise<Setting> {
  await fill(url);
  const setting = {
    today: '2026-02-01',
    isGraphReachable: true,
    execute: (query: string, variables: Record<string, unknown> = {}, actor: string | null = 'P9') =>
      subgraph.execute({ query, variables, headers: actor === null ? {} : { 'workforce-actor': actor } }),
    change: async (mutation: string, input: Record<string, unknown>, actor?: string) => {
      const type = `${mutation === 'startVetting' || mutation === 'withdrawPlacement' ? 'PlacementTransition' : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`}Input`;
      const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ... on PlacementSaved { placement { id status version } } ${refusal} } }`;
      const { data, errors } = await setting.execute(query, { input }, actor);
      if (errors) throw new Error(`${mutation}: ${errors.map(({ message }) => message).join('; ')}`);
      return data?.['answer'] as Answer;
    },
    placement: async (id: string, selection: string) => {
      const { data, errors } = await setting.execute(
        `query ($id: ID!) { placement(id: $id) { ${selection} } }`,
        { id },
      );
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
      return data?.['placement'];
    },
    proposed: async (personId: string, differences?: Record<string, unknown>) =>
      idOf(await setting.change('proposePlacement', proposal(personId, differences))),
    taken: async (placementId: string, ...steps: readonly Step[]) => {
      for (const [index, [mutation, input, actor]] of steps.entries()) {
        if (mutation === 'activatePlacement') setting.today = '2026-04-01';
        idOf(await setting.change(mutation, { placementId, version: index + 1, ...input }, actor));
      }
      setting.today = '2026-02-01';
      return placementId;
    },
  };
  const graph: AskGraph = (question) =>
    setting.isGraphReachable ? askWorld(question) : Promise.reject(new Error('nobody answers'));
  const clock = { now: () => new Date(`${setting.today}T09:00:00.000Z`) };
  const subgraph = await placements.open({ databaseUrl: url, clock, graph });
  return Object.assign(setting, { subgraph });
}

function idOf(answer: Answer): string {
  if (answer.__typename !== 'PlacementSaved') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return (answer['placement'] as { id: string }).id;
}
