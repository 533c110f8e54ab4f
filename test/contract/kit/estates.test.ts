// A department's first subgraph: what it gets from the kit without asking for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import type { Database } from '../../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../../support/mysql/each-database.js';
import { recordStatements } from '../../support/record-statements.js';
import { migrations, type Tables } from './estates/buildings.js';
import { estatesOver } from './estates/subgraph.js';

describe('a department’s first subgraph', () => {
  eachDatabase((_engine, fresh) => {
    let database: Database<Tables>;
    let subgraph: Subgraph;
    let statements: CompiledQuery[] = [];

    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
      const buildings = Array.from({ length: 20 }, (_none, index) => ({
        id: index + 1,
        public_id: `B${index + 1}`,
        name: `House “${index + 1}” d’été`,
        postcode: index % 2 === 0 ? 'SW1A' : null,
      }));
      await database.write(async (transaction) => {
        await bulkInsert(transaction, 'building', buildings);
        await bulkInsert(
          transaction,
          'room',
          [1, 2, 3].flatMap((building) =>
            ['2.01', '1.01'].map((number) => ({ building_id: building, number, seats: building * 2 })),
          ),
        );
      });
      subgraph = estatesOver(recordStatements(database, (statement) => statements.push(statement)));
    });
    afterAll(() => subgraph.close());
    beforeEach(() => {
      statements = [];
    });

    const entities = (fields: string, ids: readonly string[]) =>
      subgraph.execute({
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Building { ${fields} } } }`,
        variables: { of: ids.map((id) => ({ __typename: 'Building', id })) },
        headers: {},
      });

    it('answers a batch of entities and what belongs to them with a statement each', async () => {
      const answer = await entities('id name rooms { number seats }', ['B3', 'B1', 'nothing', 'B4', 'B1']);
      const rooms = (seats: number) => [
        { number: '1.01', seats },
        { number: '2.01', seats },
      ];
      expect(answer).toEqual({
        data: {
          _entities: [
            { id: 'B3', name: 'House “3” d’été', rooms: rooms(6) },
            { id: 'B1', name: 'House “1” d’été', rooms: rooms(2) },
            null,
            { id: 'B4', name: 'House “4” d’été', rooms: [] },
            { id: 'B1', name: 'House “1” d’été', rooms: rooms(2) },
          ],
        },
      });
      expect(statements).toHaveLength(2);
    });

    it('reads what is asked for and no more', async () => {
      await entities('id', ['B1']);
      await entities('id postcode', ['B1']);
      await entities('id ...There } } } fragment There on Building { ... { ... { postcode', ['B1']);
      expect(statements.map(({ sql }) => /postcode/.test(sql))).toEqual([false, true, true]);
    });

    it('runs the same statement for other keys and other cursors', async () => {
      const page = async (first: number, after: string | null): Promise<unknown> =>
        (
          await subgraph.execute({
            query:
              'query ($first: Int, $after: String) { allBuildings(postcode: "SW1A", first: $first, after: $after) { nodes { id postcode } } }',
            variables: { first, after },
            headers: {},
          })
        ).data;
      const cursor = (key: number) =>
        Buffer.from(JSON.stringify(['buildings:arrival', key])).toString('base64url');
      expect(await page(2, cursor(3))).toEqual({
        allBuildings: { nodes: ['B5', 'B7'].map((id) => ({ id, postcode: 'SW1A' })) },
      });
      expect(await page(2, cursor(17))).toEqual({
        allBuildings: { nodes: [{ id: 'B19', postcode: 'SW1A' }] },
      });
      await entities('name', ['B1', 'B2', 'B3']);
      expect((await entities('name', ['B4', 'B5', 'B6'])).data).toEqual({
        _entities: [4, 5, 6].map((number) => ({ name: `House “${number}” d’été` })),
      });
      const texts = statements.map(({ sql }) => sql);
      expect(texts).toHaveLength(4);
      expect(new Set(texts).size).toBe(2);
    });

    it('takes lists of any length, none of them cut or mixed up', async () => {
      for (const length of [1, 3, 4, 5, 20]) {
        const ids = Array.from({ length }, (_none, index) => `B${index + 1}`);
        expect((await entities('id', ids)).data).toEqual({ _entities: ids.map((id) => ({ id })) });
      }
    });

    it('says why representations are refused', async () => {
      const { errors } = await subgraph.execute({
        query: 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
        variables: { of: [null] },
        headers: {},
      });
      expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
        [expect.stringContaining('not to be null'), 'BAD_USER_INPUT'],
      ]);
    });

    it('loses a batched field that cannot be loaded, and says where', async () => {
      await database.write((transaction) => transaction.schema.dropTable('room').execute());
      const { data, errors } = await entities('id rooms { number }', ['B1', 'B2']);
      expect(data).toEqual({ _entities: [null, null] });
      expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
        [0, 1].map((index) => [['_entities', index, 'rooms'], 'INTERNAL_SERVER_ERROR']),
      );
      expect((await entities('id', ['B1'])).data).toEqual({ _entities: [{ id: 'B1' }] });
    });

    it('puts keys into groups for statistics of other subgraphs', async () => {
      const answer = await subgraph.execute({
        query:
          '{ buildingKeyGroups(by: POSTCODE, keys: ["B1", "B2", "B5"], limit: 9) { groups { value label keys } matched isTruncated } }',
        headers: {},
      });
      expect(answer).toEqual({
        data: {
          buildingKeyGroups: {
            groups: [{ value: 'SW1A', label: null, keys: ['B1', 'B5'] }],
            matched: 2,
            isTruncated: false,
          },
        },
      });
      expect(statements).toHaveLength(1);
    });
  });

  it('is what the guide shows', () => {
    const root = join(import.meta.dirname, '../../..');
    const guide = readFileSync(join(root, 'subgraphs/kit/README.md'), 'utf8');
    const code = ['buildings', 'subgraph']
      .map((file) => readFileSync(join(import.meta.dirname, `estates/${file}.ts`), 'utf8'))
      .join('\n');
    const blocks = [...guide.matchAll(/```ts\n([^]*?)```/g)].map(([, block]) => block?.trim() ?? '');
    expect(blocks.length).toBeGreaterThan(2);
    const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
    for (const block of blocks) expect(plain(code)).toContain(plain(block));
  });
});
