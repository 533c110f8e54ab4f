// Schemes and conflicts as their readers see them, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openReading, type Reading } from './placements-reading-setting.js';

describe('schemes and conflicts', () => {
  eachDatabase((_engine, fresh) => {
    let reading: Reading;
    beforeAll(async () => {
      reading = await openReading(await fresh());
    });
    afterAll(() => reading.close());

    const ask: Reading['ask'] = (query, variables) => reading.ask(query, variables);

    it('lists schemes, the earliest opened first', async () => {
      expect(
        await ask(
          '{ schemes { id name sector opensOn minimumMonths maximumMonths } scheme(id: "digital") { sector } none: scheme(id: "x") { id } }',
        ),
      ).toEqual({
        data: {
          schemes: [
            {
              id: 'science',
              name: 'Science Exchange',
              sector: 'SCIENCE',
              opensOn: '2024-06-01',
              minimumMonths: 6,
              maximumMonths: 18,
            },
            {
              id: 'digital',
              name: 'Digital Secondments',
              sector: 'DIGITAL_AND_DATA',
              opensOn: '2025-01-01',
              minimumMonths: 3,
              maximumMonths: 24,
            },
          ],
          scheme: { sector: 'DIGITAL_AND_DATA' },
          none: null,
        },
      });
    });

    it.each<[string, Record<string, unknown> | null, number[]]>([
      ['nothing, the earliest review first and closed ones last', null, [2, 1, 4, 3]],
      ['a kind', { kind: ['SUPPLIER', 'PERSONAL'] }, [1, 3]],
      ['a status and a review past', { status: ['OPEN', 'MITIGATED'], reviewTo: '2026-01-31' }, [2]],
      ['a review to come, which a closed one has not', { reviewFrom: '2026-02-01' }, [1, 4]],
      ['its placement', { placement: { isLive: true, type: ['LOAN'] } }, [4]],
    ])('lists conflicts by %s', async (_what, where, ids) => {
      const query =
        'query ($where: ConflictFilter) { conflicts(where: $where) { edges { cursor node { id } } } }';
      const { data } = (await ask(query, { where })) as {
        data: { conflicts: { edges: { cursor: string; node: { id: string } }[] } };
      };
      expect(data.conflicts.edges.map(({ node }) => node.id)).toEqual(ids.map((id) => `CF${id}`));
    });

    it('pages through conflicts, with what they say and their placement', async () => {
      const query =
        'query ($after: String) { conflicts(first: 3, after: $after) { nodes { id reviewOn placement { id status } } pageInfo { hasNextPage endCursor } } }';
      const first = (await ask(query)) as {
        data: { conflicts: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      expect(first.data.conflicts.nodes[2]).toEqual({
        id: 'CF4',
        reviewOn: '2026-02-01',
        placement: { id: 'PL5', status: 'ACTIVE' },
      });
      expect(await ask(query, { after: first.data.conflicts.pageInfo.endCursor })).toMatchObject({
        data: {
          conflicts: {
            nodes: [{ id: 'CF3', reviewOn: null, placement: { id: 'PL1' } }],
            pageInfo: { hasNextPage: false },
          },
        },
      });
    });
  });
});
