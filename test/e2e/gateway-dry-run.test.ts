// A dry run says what answering would take: the plan, whom it asks and how often, how much may come back. Nobody is asked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { startEngine } from '../support/graph/graph-in-process.js';
import { startTinyGateway, type TinyAnswer, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/joins.js';
import { desks, staff, trouble } from '../support/tiny-subgraphs/definitions.js';

const dry = { dryRun: true };

interface DryRunAnswer extends TinyAnswer {
  readonly extensions: {
    readonly dryRun: {
      readonly plan: {
        readonly text: string;
        readonly json: { readonly kind: string; readonly node?: unknown };
      };
      readonly fetches: number;
      readonly keySets: number;
      readonly subgraphs: readonly string[];
      readonly estimatedRows: number;
    };
  };
}

const variants = [
  ['compiled', 'apollo'],
  ['compiled', 'hive'],
  ['apollo', 'apollo'],
] as const;

describe.each(variants)('a dry run, by the %s engine with %s’s planner', (engine, kind) => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff, desks, trouble, crew, voyages, harbour], {
      engine,
      planner: { placement: 'in-process', kind },
    });
  });
  afterAll(() => gateway.close());
  let askedBefore = 0;
  const asked = (): number => gateway.subgraphs.reduce((sum, { seen }) => sum + seen.length, 0);
  beforeEach(() => {
    askedBefore = asked();
  });

  const dryRun = async (query: string, variables?: unknown) => {
    const { data, errors, extensions } = (await gateway.query(query, {
      variables,
      extensions: dry,
    })) as DryRunAnswer;
    expect(errors).toBeUndefined();
    expect(data).toBeNull();
    expect(asked()).toBe(askedBefore);
    return extensions.dryRun;
  };

  it('shows what each fetch asks, and of whom', async () => {
    const { plan, ...rest } = await dryRun('{ employees(first: 3) { name desk { floor } } }');
    expect(rest).toEqual({ fetches: 2, keySets: 0, subgraphs: ['staff', 'desks'], estimatedRows: 6 });
    // Planners differ in where they put the key.
    expect(plan.text.replace('  name\n          id', '  id\n          name')).toBe(
      `QueryPlan {
  Sequence {
    Fetch(service: "staff") {
      {
        employees(first: 3) {
          __typename
          id
          name
        }
      }
    }
    Flatten(path: "employees.@") {
      Fetch(service: "desks") {
        {
          ... on Employee {
            __typename
            id
          }
        } =>
        {
          ... on Employee {
            desk {
              floor
            }
          }
        }
      }
    }
  }
}`,
    );
    expect(plan.json).toMatchObject({
      kind: 'QueryPlan',
      node: {
        kind: 'Sequence',
        nodes: [
          { kind: 'Fetch', serviceName: 'staff', operationKind: 'query' },
          {
            kind: 'Flatten',
            path: ['employees', '@'],
            node: { kind: 'Fetch', serviceName: 'desks', requires: '{ ... on Employee { __typename id } }' },
          },
        ],
      },
    });
  });

  it('shows first which key sets the filters need, and what takes the keys', async () => {
    const { plan, ...rest } = await dryRun(
      'query ($rank: [Int!]) { voyages(where: { sailor: { rank: $rank, helm: { craft: [TUG] } } }) { id } }',
      { rank: [3] },
    );
    expect(plan.text).toMatch(
      /^QueryPlan \{\n {2}Sequence \{\n {4}KeySet\(service: "harbour", field: "sailorKeysByHelm", entity: "Sailor", condition: "voyages\(where\.sailor\.helm\)", fills: "voyages\(where\.sailor\.id\)"\)\n {4}KeySet\(service: "crew", field: "sailorKeys", entity: "Sailor", condition: "voyages\(where\.sailor\)", fills: "voyages\(where\.sailorKeys\)"\)\n {4}Fetch\(service: "voyages"\)/,
    );
    expect(rest).toEqual({
      fetches: 3,
      keySets: 2,
      subgraphs: ['harbour', 'crew', 'voyages'],
      estimatedRows: 10,
    });
  });

  it('shows key sets that are asked for at once as such, and each question once', async () => {
    const { plan, keySets } = await dryRun(
      `{ voyages(where: { or: [{ sailor: { rank: [1] } }, { sailor: { rank: [2] } }] }) { id }
         voyageCount(where: { sailor: { rank: [1] } }) }`,
    );
    expect(keySets).toBe(2);
    expect(plan.json.node).toMatchObject({
      nodes: [{ kind: 'Parallel', nodes: [{ kind: 'KeySet' }, { kind: 'KeySet' }] }, { kind: 'Fetch' }],
    });
  });

  it('shows the key sets of an order', async () => {
    const { plan, keySets } = await dryRun(
      '{ voyages(where: { port: ["Hull"] }, orderBy: { sailor: { name: ASC } }) { id } }',
    );
    expect(keySets).toBe(2);
    expect(plan.text).toContain('condition: "voyages(orderBy.sailor)", fills: "voyages(orderBy.sailorKeys)"');
  });

  it('counts the fetches that the variables leave', async () => {
    const query = 'query ($desk: Boolean!) { employees { name desk @include(if: $desk) { floor } } }';
    expect(await dryRun(query, { desk: false })).toMatchObject({ estimatedRows: 10, subgraphs: ['staff'] });
    expect(await dryRun(query, { desk: true })).toMatchObject({
      fetches: 2,
      estimatedRows: 20,
      subgraphs: ['staff', 'desks'],
    });
  });

  it('carries out no mutation', async () => {
    const { plan, fetches } = await dryRun('mutation { rename(id: "e1", name: "A") { name } }');
    expect(fetches).toBe(1);
    expect(plan.text).toContain('mutation {');
  });

  it('has nothing to show where nobody need be asked', async () => {
    expect(await dryRun('{ __typename }')).toEqual({
      plan: { text: 'QueryPlan {}', json: { kind: 'QueryPlan' } },
      fetches: 0,
      keySets: 0,
      subgraphs: [],
      estimatedRows: 0,
    });
  });

  it.each([
    ['an unknown field', '{ employees { shoeSize } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable that does not fit',
      'query ($n: Int!) { employees(first: $n) { name } }',
      { n: 'one' },
      'BAD_USER_INPUT',
    ],
    [
      'a filter that crosses too often',
      `{ voyages(where: ${'{ sailor: { voyages: { some: '.repeat(5)}{ port: ["Hull"] }${' } } }'.repeat(5)}) { id } }`,
      undefined,
      'FILTER_TOO_LARGE',
    ],
  ])('refuses %s as ever', async (_what, query, variables, code) => {
    const answer = await gateway.query(query, { variables, extensions: dry });
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  });

  it.each(['yes', 1, null, {}])('refuses dryRun: %j, and carries out nothing', async (value) => {
    const { data, errors } = await gateway.query('mutation { rename(id: "e1", name: "A") { name } }', {
      extensions: { dryRun: value },
    });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: 'extensions.dryRun must be true or false.', extensions: { code: 'BAD_REQUEST' } },
    ]);
    expect(asked()).toBe(askedBefore);
  });

  it('answers in earnest where it is false, and for an operation that was dry-run before', async () => {
    const query = '{ employees { name } }';
    await gateway.query(query, { extensions: dry });
    const expected = { data: { employees: [{ name: 'Ada' }, { name: 'Grace' }] } };
    expect(await gateway.query(query, { extensions: { dryRun: false } })).toEqual(expected);
    expect(await gateway.query(query)).toEqual(expected);
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'is answered by GET as %s',
    async (accept) => {
      const query = '{ voyages(where: { sailor: { rank: [3] } }) { id } }';
      const parameters = new URLSearchParams({ query, extensions: JSON.stringify(dry) });
      const response = await fetch(`${gateway.url}graphql?${parameters.toString()}`, { headers: { accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
      expect(await response.json()).toMatchObject({ data: null, extensions: { dryRun: { keySets: 1 } } });
      expect(asked()).toBe(askedBefore);
    },
  );
});

describe.each(['apollo', 'hive'] as const)('a dry run over the real graph, with %s’s planner', (kind) => {
  it('shows a question that crosses three subgraphs', async () => {
    const nobody = { execute: () => Promise.reject(new Error('A subgraph was asked.')) };
    const names = ['people', 'departments', 'partner-firms', 'placements'];
    const engine = await startEngine(
      createCompiledEngine,
      Object.fromEntries(names.map((name) => [name, nobody])),
      { planner: { placement: 'in-process', kind } },
    );
    const answer = (await engine.ask(
      `query ($skill: [ID!]) {
         placements(
           first: 25
           where: {
             person: { skills: { some: { skill: $skill, levelAtLeast: EXPERT } } }
             home: { firm: { index: [FTSE100] } }
           }
         ) { edges { node { id person { displayName skills { skill { name } } } } } pageInfo { endCursor } }
       }`,
      { skill: ['machine-learning'] },
      dry,
    )) as DryRunAnswer;
    await engine.stop();
    expect(answer.errors).toBeUndefined();
    const { plan, ...rest } = answer.extensions.dryRun;
    expect({ ...rest, subgraphs: [...rest.subgraphs].sort() }).toEqual({
      fetches: 4,
      keySets: 2,
      subgraphs: ['partner-firms', 'people', 'placements'],
      // Placements and people, ten skills assumed of each, and what each skill is.
      estimatedRows: 25 + 25 + 250 + 250,
    });
    expect(plan.json.node).toMatchObject({
      kind: 'Sequence',
      nodes: [
        {
          kind: 'Parallel',
          nodes: [
            {
              kind: 'KeySet',
              serviceName: 'partner-firms',
              entity: 'PartnerFirm',
              condition: 'placements(where.home.firm)',
            },
            {
              kind: 'KeySet',
              serviceName: 'people',
              entity: 'Person',
              condition: 'placements(where.person)',
            },
          ],
        },
        { kind: 'Fetch', serviceName: 'placements' },
        { kind: 'Flatten', path: ['placements', 'edges', '@', 'node', 'person'] },
      ],
    });
    expect(plan.text).toContain('Flatten(path: "placements.edges.@.node.person")');
  });
});
