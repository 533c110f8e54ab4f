// Groups by what a neighbour knows, over three tiny subgraphs: what clients see, what is asked of whom, and what is refused.
import { buildClientSchema, getIntrospectionQuery, printType, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anErrorId } from '../support/gateway/error-id.js';
import { startRecordedGateway, type RecordedGateway } from '../support/gateway/recorded-gateway.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/grouping.js';

const subgraphs = [crew, voyages, harbour];

type Row = readonly [value: string | null, count: number];

function rowsIn(data: unknown, field = 'rows'): Row[] {
  const rows = (data as Record<string, { value: string | null; count: number }[]>)[field] ?? [];
  return rows.map(({ value, count }) => [value, count]);
}

describe.each(['compiled', 'apollo'] as const)('groups across subgraphs, by the %s engine', (engine) => {
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

  it('show clients the neighbour’s attributes in place of groups of its keys, and what others add', async () => {
    const data = await answerOf(getIntrospectionQuery());
    const schema = buildClientSchema(data as IntrospectionQuery);
    expect(printType(schema.getType('VoyageGrouping')!)).toBe(
      [
        'input VoyageGrouping {',
        '  """By an attribute of the sailor. Asked of the subgraph crew."""',
        '  sailor: SailorAttribute',
        '',
        '  """By an attribute of the sailor. Asked of the subgraph crew."""',
        '  anySailor: SailorAttribute',
        '',
        '  """By what they may steer. Asked of the subgraph harbour."""',
        '  sailorHelm: HelmAttribute',
        '',
        '  """By what they may steer. Asked of the subgraph harbour."""',
        '  anySailorHelm: HelmAttribute',
        '}',
      ].join('\n'),
    );
    expect(schema.getType('KeyGroupInput')).toBeUndefined();
    expect(schema.getType('KeyGroups')).toBeUndefined();
    expect(schema.getQueryType()?.getFields()).not.toHaveProperty('sailorKeyGroups');
  });

  it.each([
    [
      'by an attribute of the owner’s',
      'by: { sailor: RANK }',
      [
        [null, 1],
        ['1', 2],
        ['2', 1],
        ['3', 1],
      ],
    ],
    [
      'that overlap',
      'by: { sailor: WATCH }',
      [
        [null, 2],
        ['d', 3],
        ['n', 2],
      ],
    ],
    [
      'by what another knows',
      'by: { sailorHelm: CRAFT }',
      [
        [null, 2],
        ['DINGHY', 2],
        ['TUG', 1],
      ],
    ],
    [
      'of all that the owner knows, where nobody says which occur',
      'by: { anySailor: WATCH }',
      [
        [null, 2],
        ['d', 3],
        ['n', 2],
      ],
    ],
    [
      'beside a filter',
      'where: { port: ["Hull"] }, by: { sailor: WATCH }',
      [
        ['d', 2],
        ['n', 1],
      ],
    ],
    [
      'beside a filter that crosses',
      'where: { sailor: { rank: [2, 3] } }, by: { sailor: RANK }',
      [
        ['2', 1],
        ['3', 1],
      ],
    ],
    ['of nothing', 'where: { port: ["Nowhere"] }, by: { sailor: RANK }', []],
    ['that are null', 'by: { sailor: null }', [[null, 5]]],
  ] as const)('count %s', async (_what, args, expected) => {
    expect(rowsIn(await answerOf(`{ rows: voyageCounts(${args}) { value count } }`))).toEqual(expected);
  });

  it('say what a value means', async () => {
    const query = '{ voyageCounts(where: { id: ["v2"] }, by: { sailor: WATCH }) { value label count } }';
    expect(await answerOf(query)).toEqual({ voyageCounts: [{ value: 'd', label: 'Day', count: 1 }] });
  });

  it.each([
    [
      'the whole',
      'query ($x: VoyageGrouping) { rows: voyageCounts(by: $x) { value count } }',
      { sailor: 'RANK' },
    ],
    [
      'a part',
      'query ($x: SailorAttribute) { rows: voyageCounts(by: { sailor: $x }) { value count } }',
      'RANK',
    ],
    [
      'a default',
      'query ($x: SailorAttribute = RANK) { rows: voyageCounts(by: { sailor: $x }) { value count } }',
      undefined,
    ],
  ])('count by variables: %s', async (_what, query, x) => {
    const literal = await answerOf('{ rows: voyageCounts(by: { sailor: RANK }) { value count } }');
    expect(rowsIn(literal)).toHaveLength(4);
    expect(await answerOf(query, { x })).toEqual(literal);
  });

  it.each([
    { sailorKeys: [{ value: 'all', keys: ['s1'] }] },
    { sailor: 'NAME' },
    { sailor: ['RANK', 'WATCH'] },
  ])('are checked against the schema that clients see: %o', async (x) => {
    const query = 'query ($x: VoyageGrouping) { voyageCounts(by: $x) { count } }';
    const { data, errors } = await gateway.query(query, { x });
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.asked()).toEqual([]);
  });

  it('ask which keys occur, then their owner, each once however often it is needed', async () => {
    const data = await answerOf(`{
      one: voyageCounts(where: { port: ["Hull"] }, by: { sailor: RANK }) { value count }
      two: voyageCounts(where: { port: ["Hull"] }, by: { sailor: RANK }) { count value }
      three: voyageCounts(where: { port: ["Hull"] }, by: { sailor: WATCH }) { value count }
    }`);
    const ranks = [
      ['1', 1],
      ['2', 1],
    ];
    expect([rowsIn(data, 'one'), rowsIn(data, 'two')]).toEqual([ranks, ranks]);
    expect(rowsIn(data, 'three')).toEqual([
      ['d', 2],
      ['n', 1],
    ]);
    const asked = gateway.asked().filter(({ query }) => query.includes('asked:'));
    expect(asked.map(({ service, variables }) => [service, variables])).toEqual([
      ['voyages', { where: { some: { port: ['Hull'] } }, limit: 10_000, counts: false }],
      ['crew', { by: 'RANK', keys: ['s1', 's2'], limit: 10_000, counts: false }],
      ['crew', { by: 'WATCH', keys: ['s1', 's2'], limit: 10_000, counts: false }],
    ]);
  });

  it('ask nothing more where nothing is grouped across subgraphs', async () => {
    await answerOf('{ voyageCounts(where: { port: ["Hull"] }) { count } }');
    expect(gateway.asked().map(({ service }) => service)).toEqual(['voyages']);
  });

  it('are of one neighbour by one of its attributes', async () => {
    const { data, errors } = await gateway.query(
      '{ voyageCounts(by: { sailor: RANK, sailorHelm: CRAFT }) { count } }',
    );
    expect(data).toEqual({ voyageCounts: null });
    expect(errors).toEqual([
      {
        message:
          '`voyageCounts(by)` groups by sailor and sailorHelm, which are of one neighbour; name one of them.',
        path: ['voyageCounts'],
        extensions: { code: 'INVALID_GROUPING' },
      },
    ]);
    expect(gateway.asked()).toEqual([]);
  });
});

describe('groups of more keys than may be carried', () => {
  let gateway: RecordedGateway;
  beforeAll(async () => {
    gateway = await startRecordedGateway(subgraphs, { filterKeyLimit: 2 });
  });
  afterAll(() => gateway.close());

  it('are answered where few occur', async () => {
    const { data } = await gateway.query(
      '{ rows: voyageCounts(where: { port: ["Hull"] }, by: { sailor: RANK }) { value count } }',
    );
    expect(rowsIn(data)).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
  });

  it.each([
    [
      'by: { sailor: RANK }',
      'sailor',
      4,
      '`voyageCounts(by.sailor)` would group by 4 of Sailor; at most 2 can be grouped across subgraphs. Narrow the `where` beside it.',
    ],
    [
      'where: { port: ["Hull"] }, by: { sailor: WATCH }',
      'sailor',
      3,
      '`voyageCounts(by.sailor)` would group by 3 of Sailor; at most 2 can be grouped across subgraphs. One that is in several groups counts in each: narrow the `where` beside it.',
    ],
    [
      'where: { port: ["Hull"] }, by: { anySailorHelm: CRAFT }',
      'anySailorHelm',
      3,
      '`voyageCounts(by.anySailorHelm)` would group by 3 of Sailor; at most 2 can be grouped across subgraphs. They are all that harbour knows, whatever the `where`: group by something else.',
    ],
  ])('are refused, by name and number: %s', async (args, field, matched, message) => {
    expect(await gateway.query(`{ voyageCounts(${args}) { count } sailors { id } }`)).toEqual({
      data: { voyageCounts: null, sailors: ['s1', 's2', 's3', 's4'].map((id) => ({ id })) },
      errors: [
        {
          message,
          path: ['voyageCounts'],
          extensions: {
            code: 'FILTER_TOO_BROAD',
            condition: `voyageCounts(by.${field})`,
            matched,
            limit: 2,
          },
        },
      ],
      extensions: {
        completeness: {
          complete: false,
          missing: [{ path: ['voyageCounts'], subgraph: null, code: 'FILTER_TOO_BROAD' }],
        },
      },
    });
  });

  it('are refused once where it is the filter beside them that is too broad', async () => {
    const { errors } = await gateway.query(
      '{ voyageCounts(where: { sailor: { rank: [2, 3] } }, by: { sailor: RANK }) { count } }',
    );
    expect(errors?.map(({ extensions }) => extensions['condition'])).toEqual(['voyageCounts(where.sailor)']);
  });
});

describe('a subgraph with groups that is down', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway(subgraphs);
    await gateway.subgraph('harbour').stop();
  });
  afterAll(() => gateway.close());

  it('costs the root fields that group by it, with an error that names it', async () => {
    const answer = await gateway.query(
      '{ lost: voyageCounts(by: { sailorHelm: CRAFT }) { count } rows: voyageCounts(by: { sailor: WATCH }) { value count } }',
    );
    expect(answer.data?.['lost']).toBeNull();
    expect(rowsIn(answer.data)).toHaveLength(3);
    expect(answer.errors).toEqual([
      {
        message: 'The subgraph harbour did not answer. voyageCounts(by) cannot be resolved without it.',
        path: ['lost'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'harbour', errorId: anErrorId },
      },
    ]);
  });
});
