// Filters that cross subgraphs and match more keys than may be carried, over three tiny ones: which side is asked for what.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRecordedGateway, type RecordedGateway } from '../support/gateway/recorded-gateway.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/joins.js';

const subgraphs = [crew, voyages, harbour];

describe('more keys than may be carried', () => {
  let gateway: RecordedGateway;
  beforeAll(async () => {
    gateway = await startRecordedGateway(subgraphs, { filterKeyLimit: 2 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => void gateway.asked());

  const idsOf = async (field: string, where: string): Promise<string[]> => {
    const { data, errors } = await gateway.query(`{ list: ${field}(where: ${where}) { id } }`);
    expect(errors).toBeUndefined();
    return (data as { list: { id: string }[] }).list.map(({ id }) => id);
  };

  it('are asked for from the other side', async () => {
    // Three sailors are of rank 2 or 3; two sail from Hull. Both sides are tried with one key, then with two.
    expect(await idsOf('voyages', '{ port: ["Hull"], sailor: { rank: [2, 3] } }')).toEqual(['v2']);
    const questions = gateway
      .asked()
      .map(({ service, variables }) => [service, variables?.['keys'] ?? 'all', variables?.['limit']]);
    expect(questions).toEqual([
      ['crew', 'all', 1],
      ['voyages', 'all', 1],
      ['crew', 'all', 2],
      ['voyages', 'all', 2],
      ['crew', ['s1', 's2'], 2],
      ['voyages', 'all', undefined],
    ]);
  });

  it('are not asked for twice in vain', async () => {
    const ask = (): Promise<string[]> => idsOf('voyages', '{ port: ["Hull"], sailor: { rank: [1, 2, 3] } }');
    const first = await ask();
    gateway.asked();
    expect(await ask()).toEqual(first);
    const limits = gateway.asked().map(({ service, variables }) => [service, variables?.['limit']]);
    expect(limits).not.toContainEqual(['crew', 1]);
    expect(limits).toContainEqual(['crew', 2]);
  });

  it('are not asked for where few rows are left beside them', async () => {
    // Three sailors are of rank 2 or 3; one sailed voyage v2, which is found without reading those.
    expect(await idsOf('voyages', '{ id: ["v2"], sailor: { rank: [3, 2] } }')).toEqual(['v2']);
    const questions = gateway.asked().map(({ service, variables }) => [service, variables?.['limit']]);
    expect(questions).toEqual([
      ['crew', 1],
      ['voyages', 1],
      ['crew', 1],
      ['voyages', undefined],
    ]);
  });

  it.each([
    ['under not', 'voyages', '{ port: ["Hull"], not: { sailor: { rank: [2, 3] } } }', ['v1']],
    ['under or', 'voyages', '{ port: ["Hull"], or: [{ sailor: { rank: [2, 3] } }, { id: ["v9"] }] }', ['v2']],
    ['under and', 'voyages', '{ and: [{ port: ["Hull"] }, { sailor: { rank: [2, 3] } }] }', ['v2']],
    ['as an addition', 'sailors', '{ rank: [3], helm: {} }', ['s3', 's4']],
    ['as an addition, with the client’s keys', 'sailors', '{ id: ["s1", "s2"], helm: {} }', ['s1']],
    ['within a neighbour’s filter', 'voyages', '{ port: ["Hull"], sailor: { helm: {} } }', ['v1']],
    [
      'within a neighbour’s filter, under not',
      'voyages',
      '{ port: ["Hull"], sailor: { not: { helm: {} } } }',
      ['v2'],
    ],
    ['there and back', 'sailors', '{ rank: [1, 2], voyages: { some: { sailor: { helm: {} } } } }', ['s1']],
    [
      'after another has narrowed it',
      'voyages',
      '{ and: [{ sailor: { rank: [2, 3] } }, { sailor: { nameContains: "Y" } }] }',
      ['v2'],
    ],
    [
      'two under not, neither of which may rest on the other',
      'voyages',
      '{ id: ["v1", "v2"], not: { sailor: { rank: [2, 3] } }, and: [{ not: { sailor: { helm: {} } } }] }',
      [],
    ],
  ])('are answered from there %s', async (_what, field, where, expected) => {
    expect(await idsOf(field, where)).toEqual(expected);
  });

  it('are refused where neither side fits, by name and number, and cost their own root field', async () => {
    const answer = await gateway.query(
      '{ list: voyages(where: { sailor: { rank: [2, 3] } }) { id } sailors { id } }',
    );
    expect(answer).toEqual({
      data: { list: null, sailors: ['s1', 's2', 's3', 's4'].map((id) => ({ id })) },
      errors: [
        {
          message:
            '`voyages(where.sailor)` matches 3 of Sailor; at most 2 can be handed from one subgraph to another. Narrow it, or add conditions beside it.',
          path: ['list'],
          extensions: { code: 'FILTER_TOO_BROAD', condition: 'voyages(where.sailor)', matched: 3, limit: 2 },
        },
      ],
      extensions: {
        completeness: {
          complete: false,
          missing: [{ path: ['list'], subgraph: null, code: 'FILTER_TOO_BROAD' }],
        },
      },
    });
  });

  it('are refused with what the conditions beside them leave, and with where else some could stand', async () => {
    const { errors } = await gateway.query(`{
      beside: voyages(where: { sailor: { rank: [2, 3] }, port: ["Hull", "Leith", "Bergen"] }) { id }
      within: voyages(where: { sailor: { helm: {} } }) { id }
    }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      '`voyages(where.sailor)` matches 3 of Sailor; at most 2 can be handed from one subgraph to another. The conditions beside it leave 4 to choose from: narrow it or them.',
      '`voyages(where.sailor.helm)` matches 3 of Sailor; at most 2 can be handed from one subgraph to another. Narrow it, or add conditions beside it or beside `voyages(where.sailor)`.',
    ]);
  });

  it('are refused by the condition within, not by the one round it', async () => {
    const { errors } = await gateway.query(
      '{ voyages(where: { sailor: { rank: [3], helm: {}, not: { helm: {} } } }) { id } other: voyages(where: { sailor: { helm: {} } }) { id } }',
    );
    expect(errors?.map(({ path, extensions }) => [path, extensions['condition']])).toEqual([
      [['other'], 'voyages(where.sailor.helm)'],
    ]);
  });

  it('are refused in an order', async () => {
    const { data, errors } = await gateway.query('{ voyages(orderBy: { sailor: { name: ASC } }) { id } }');
    expect(data).toEqual({ voyages: null });
    expect(errors).toEqual([
      {
        message:
          '`voyages(orderBy.sailor)` would order by 4 of Sailor; at most 2 can be ordered across subgraphs. Narrow the `where` beside it.',
        path: ['voyages'],
        extensions: { code: 'FILTER_TOO_BROAD', condition: 'voyages(orderBy.sailor)', matched: 4, limit: 2 },
      },
    ]);
  });

  it('leave a non-null root field without an answer', async () => {
    const { data, errors } = await gateway.query(
      '{ voyageCount(where: { sailor: { rank: [2, 3] } }) sailors { id } }',
    );
    expect(data).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ path: ['voyageCount'] })]);
  });

  it('keep a mutation from being begun', async () => {
    const { data, errors } = await gateway.query(
      'mutation { cancel(id: "s1") { voyages(where: { sailor: { rank: [2, 3] } }) { id } } }',
    );
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'FILTER_TOO_BROAD' }) as unknown,
      }),
    ]);
    expect(gateway.asked().filter(({ query }) => query.startsWith('mutation'))).toEqual([]);
  });
});
