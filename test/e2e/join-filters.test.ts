// Filters that cross subgraphs, over three tiny ones: what clients see, what is asked of whom, and what is refused.
import { buildClientSchema, getIntrospectionQuery, printType, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anErrorId } from '../support/gateway/error-id.js';
import { startRecordedGateway, type RecordedGateway } from '../support/gateway/recorded-gateway.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { allVoyages, crew, harbour, voyages } from '../support/tiny-subgraphs/joins.js';

const subgraphs = [crew, voyages, harbour];

describe.each(['compiled', 'apollo'] as const)('filters across subgraphs, by the %s engine', (engine) => {
  let gateway: RecordedGateway;
  beforeAll(async () => {
    gateway = await startRecordedGateway(subgraphs, { engine });
  });
  afterAll(() => gateway.close());
  beforeEach(() => void gateway.asked());

  const answerOf = async (query: string, variables?: unknown): Promise<unknown> => {
    const { data, errors } = await gateway.query(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const idsOf = async (field: string, args: string): Promise<string[]> => {
    const data = (await answerOf(`{ list: ${field}(${args}) { id } }`)) as { list: { id: string }[] };
    return data.list.map(({ id }) => id);
  };

  it('show clients the neighbour’s filter in place of its keys, and what others add', async () => {
    const data = await answerOf(getIntrospectionQuery());
    const schema = buildClientSchema(data as IntrospectionQuery);
    expect(printType(schema.getType('VoyageFilter')!)).toBe(
      [
        'input VoyageFilter {',
        '  id: [ID!]',
        '  port: [String!]',
        '',
        '  """Which sailors. Asked of the subgraph crew."""',
        '  sailor: SailorFilter',
        '  and: [VoyageFilter!]',
        '  or: [VoyageFilter!]',
        '  not: VoyageFilter',
        '}',
      ].join('\n'),
    );
    expect(printType(schema.getType('SailorFilter')!)).toContain(
      '  """Which voyages. Asked of the subgraph voyages."""\n  voyages: VoyageListFilter\n',
    );
    expect(printType(schema.getType('SailorFilter')!)).toContain('  helm: HelmFilter\n');
    expect(printType(schema.getType('VoyageOrder')!)).toContain('  sailor: SailorOrder\n');
    expect(schema.getQueryType()?.getFields()).not.toHaveProperty('sailorKeys');
  });

  it.each([
    ['from the neighbour', 'voyages', 'where: { sailor: { rank: [3] } }', ['v3']],
    ['beside conditions of its own', 'voyages', 'where: { port: ["Leith"], sailor: { rank: [1] } }', ['v4']],
    ['the other way', 'sailors', 'where: { voyages: { some: { port: ["Hull"] } } }', ['s1', 's2']],
    ['added by a third', 'sailors', 'where: { helm: { craft: [TUG] } }', ['s3', 's4']],
    [
      'added by a third, within a neighbour’s',
      'voyages',
      'where: { sailor: { helm: { craft: [TUG] } } }',
      ['v3'],
    ],
    [
      'two of one entity, with keys of the client’s own',
      'sailors',
      'where: { id: ["s1", "s4"], helm: {}, voyages: { some: { port: ["Leith"] } } }',
      ['s1'],
    ],
    ['under not', 'voyages', 'where: { not: { sailor: { rank: [1] } } }', ['v2', 'v3', 'v5']],
    ['under or', 'voyages', 'where: { or: [{ sailor: { rank: [3] } }, { id: ["v5"] }] }', ['v3', 'v5']],
    [
      'deep in and, or and not',
      'voyages',
      'where: { and: [{ or: [{ not: { sailor: { helm: { craft: [DINGHY] } } } }, { port: ["Hull"] }] }, { sailor: { not: { nameContains: "X" } } }] }',
      ['v1', 'v2'],
    ],
    [
      'there and back',
      'voyages',
      'where: { sailor: { voyages: { some: { port: ["Hull"] } } } }',
      ['v1', 'v2', 'v4'],
    ],
    ['that match nobody', 'voyages', 'where: { sailor: { rank: [9] } }', []],
    ['set to null', 'voyages', 'where: { port: ["Hull"], sailor: null }', ['v1', 'v2']],
    ['with one value for a list', 'voyages', 'where: { and: { sailor: { rank: 2 } } }', ['v2']],
    [
      'in an order',
      'voyages',
      'orderBy: { sailor: { name: DESC } }, where: { port: ["Hull"] }',
      ['v1', 'v2'],
    ],
    [
      'in an order, the other way',
      'voyages',
      'orderBy: { sailor: { name: ASC } }, where: { port: ["Hull"] }',
      ['v2', 'v1'],
    ],
    [
      'in an order, with rows whose neighbour is gone at the end',
      'voyages',
      'orderBy: { sailor: { name: ASC } }',
      ['v3', 'v2', 'v1', 'v4', 'v5'],
    ],
    [
      'in an order of what is filtered',
      'voyages',
      'orderBy: { sailor: { name: ASC } }, where: { sailor: { rank: [1, 3] } }',
      ['v3', 'v1', 'v4'],
    ],
  ])('answer filters %s', async (_what, field, args, expected) => {
    expect(await idsOf(field, args)).toEqual(expected);
  });

  it('count what a filter leaves', async () => {
    expect(await answerOf('{ voyageCount(where: { sailor: { rank: [1] } }) }')).toEqual({ voyageCount: 2 });
  });

  it('cross on fields that are no root fields, in fragments and under aliases', async () => {
    const query = `
      query { ...Root }
      fragment Root on Query { some: sailors(where: { rank: [1, 2] }) { ...Sailing } }
      fragment Sailing on Sailor { name sailed: voyages(where: { port: ["Hull"], sailor: { helm: {} } }) { id } }
    `;
    expect(await answerOf(query)).toEqual({
      some: [
        { name: 'Zoe', sailed: [{ id: 'v1' }] },
        { name: 'Yan', sailed: [] },
      ],
    });
  });

  describe('in variables', () => {
    it.each([
      [
        'the whole',
        'query ($w: VoyageFilter) { voyages(where: $w) { id } }',
        { w: { sailor: { rank: [3] } } },
      ],
      ['a part', 'query ($s: SailorFilter) { voyages(where: { sailor: $s }) { id } }', { s: { rank: 3 } }],
      ['a leaf', 'query ($r: Int!) { voyages(where: { sailor: { rank: [$r] } }) { id } }', { r: 3 }],
      [
        'an item of a list',
        'query ($n: VoyageFilter!) { voyages(where: { and: [$n, { port: ["Leith"] }] }) { id } }',
        { n: { sailor: { rank: [3] } } },
      ],
      ['a default', 'query ($r: [Int!] = [3]) { voyages(where: { sailor: { rank: $r } }) { id } }', {}],
    ])('answer %s', async (_what, query, variables) => {
      expect(await answerOf(query, variables)).toEqual({ voyages: [{ id: 'v3' }] });
    });

    it('take a filter that is left out for none', async () => {
      const query = 'query ($w: VoyageFilter) { voyages(where: $w) { id } }';
      expect(await answerOf(query)).toEqual(await answerOf('{ voyages { id } }'));
      expect(await answerOf(query, { w: null })).toEqual(await answerOf('{ voyages { id } }'));
    });

    it('are checked against the schema that clients see', async () => {
      const query = 'query ($w: VoyageFilter) { voyages(where: $w) { id } }';
      for (const w of [{ sailorKeys: ['s1'] }, { sailor: { rank: ['first'] } }]) {
        const { errors, data } = await gateway.query(query, { w });
        expect(data).toBeUndefined();
        expect(errors).toEqual([
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) as unknown,
          }),
        ]);
      }
      expect(gateway.asked()).toEqual([]);
    });

    it('cannot be smuggled past the schema that clients see', async () => {
      const query = 'query ($w: VoyageFilter) { voyages(where: $w) { id } }';
      expect(await answerOf(query, { where_1: { sailorKeys: ['s1'] } })).toEqual(
        await answerOf('{ voyages { id } }'),
      );
    });
  });

  it('keep the keys out of what is planned, so that one text has one plan', async () => {
    const query = 'query ($r: [Int!]) { voyages(where: { sailor: { rank: $r } }) { id } }';
    await answerOf(query, { r: [1] });
    const [, one] = gateway.asked();
    await answerOf(query, { r: [2, 3] });
    const [, other] = gateway.asked();
    expect(other?.query).toBe(one?.query);
    expect(Object.values(one?.variables ?? {})).toEqual([{ sailorKeys: ['s1'] }]);
    expect(Object.values(other?.variables ?? {})).toEqual([{ sailorKeys: ['s2', 's3', 's4'] }]);
  });

  it('ask nothing more where nothing crosses', async () => {
    await answerOf('query ($p: [String!]) { voyages(where: { port: $p }) { id } }', { p: ['Hull'] });
    await answerOf('query ($w: VoyageFilter) { voyages(where: $w) { id } }', { w: { port: ['Hull'] } });
    expect(gateway.asked().map(({ service }) => service)).toEqual(['voyages', 'voyages']);
  });

  it.each(['id: ["s9"]', 'and: [{ id: ["s9"] }]', 'id: ["s9"], not: { rank: [1] }'])(
    'are met by nobody whom the neighbour does not know: %s',
    async (sailor) => {
      expect(await idsOf('voyages', `where: { sailor: { ${sailor} } }`)).toEqual([]);
      expect(await idsOf('voyages', `where: { not: { sailor: { ${sailor} } } }`)).toHaveLength(
        allVoyages.length,
      );
    },
  );

  it('ask once for what is needed twice', async () => {
    await answerOf(`{
      one: voyages(where: { sailor: { rank: [1] } }) { id }
      two: voyages(where: { or: [{ sailor: { rank: [1] } }, { port: ["Leith"] }] }) { id }
      three: voyages(where: { not: { sailor: { rank: [1] } } }) { id }
    }`);
    const asked = gateway.asked().filter(({ query }) => query.includes('asked:'));
    expect(asked.map(({ service }) => service)).toEqual(['crew']);
  });

  it('ask nothing for a filter under @skip', async () => {
    const query =
      'query ($no: Boolean!) { voyages(where: { sailor: { rank: [1] } }) @skip(if: $no) { id } sailors { id } }';
    expect(await answerOf(query, { no: true })).not.toHaveProperty('voyages');
    expect(gateway.asked().map(({ service }) => service)).toEqual(['crew']);
  });

  it.each([
    ['too deep', (there: string) => `sailor: { voyages: { some: { ${there} } } }`, 5],
    ['too many', (beside: string) => `sailor: { rank: [1] }, and: [{ ${beside} }]`, 50],
  ])('are refused where they cross %s', async (_what, within, times) => {
    let where = 'sailor: { rank: [1] }';
    for (let time = 0; time < times; time += 1) where = within(where);
    const { data, errors } = await gateway.query(`{ voyages(where: { ${where} }) { id } }`);
    expect(data).toEqual({ voyages: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FILTER_TOO_LARGE']);
    expect(gateway.asked()).toEqual([]);
  });

  it('pass on what the neighbour says is wrong', async () => {
    expect(await gateway.query('{ voyages(orderBy: { sailor: {} }) { id } sailors { id } }')).toMatchObject({
      data: { voyages: null, sailors: [{}, {}, {}, {}] },
      errors: [
        {
          message: 'An order names one field. voyages(orderBy) cannot be resolved without it.',
          path: ['voyages'],
          extensions: { code: 'INVALID_ORDER', service: 'crew' },
        },
      ],
    });
  });
});

describe('a subgraph with keys that is down', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway(subgraphs);
    await gateway.subgraph('harbour').stop();
  });
  afterAll(() => gateway.close());

  it('costs the root fields that filter by it, with an error that names it', async () => {
    const answer = await gateway.query(
      '{ sailors(where: { helm: { craft: [TUG] } }) { id } voyages(where: { sailor: { rank: [3] } }) { id } }',
    );
    expect(answer).toEqual({
      data: { sailors: null, voyages: [{ id: 'v3' }] },
      errors: [
        {
          message: 'The subgraph harbour did not answer. sailors(where) cannot be resolved without it.',
          path: ['sailors'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'harbour', errorId: anErrorId },
        },
      ],
      extensions: {
        completeness: {
          complete: false,
          missing: [{ path: ['sailors'], subgraph: 'harbour', code: 'SUBGRAPH_UNAVAILABLE' }],
        },
      },
    });
  });
});
