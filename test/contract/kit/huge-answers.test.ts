// Operations whose answers multiply: they end while the answer is made, with an error that says where, and nothing more is
// read for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placements } from '../../../subgraphs/placements/subgraph.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../../support/mysql/each-database.js';
import { fill, placement, schemes } from '../placements-fixture.js';

const departments = 12;
const placementsOfEach = 300;
const representations = Array.from({ length: departments }, (_none, index) => ({
  __typename: 'Department',
  id: `D${index}`,
}));
const rows = Array.from({ length: departments * placementsOfEach }, (_none, index) =>
  placement({
    id: index + 1,
    status: 'ACTIVE',
    between: [`D${(index + 1) % departments}`, `D${index % departments}`],
    dates: ['2026-01-01', '2026-12-31'],
  }),
);

const hosted = (below: string): string =>
  `hostedPlacements(first: 500) { nodes { id host { ... on Department { ${below} } } } }`;
const aliases = (count: number, field: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => `a${index}: ${field(index)}`).join(' ');

/** What is asked of every department, and where its answer becomes too large. */
const huge: readonly (readonly [name: string, selection: string, message: RegExp])[] = [
  [
    'pages within pages',
    hosted(hosted(hosted('id'))),
    /more than 50,000 (objects|rows of the database) at `_entities\.hostedPlacements\.nodes\.host.*`\. Lower `first` of `hostedPlacements`/,
  ],
  [
    'one page under many names',
    aliases(40, (index) => `hostedPlacements(first: ${300 + index}) { nodes { id } }`),
    /takes more than 50,000 rows of the database at `_entities\.hostedPlacements`/,
  ],
  [
    'one field under many names',
    `hostedPlacements(first: 500) { nodes { ${aliases(200, () => 'startDate')} } }`,
    /more than 8,000,000 bytes at `_entities\.hostedPlacements\.nodes`/,
  ],
];

eachDatabase((_engine, fresh) => {
  describe('a subgraph that is asked for too much', () => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const databaseUrl = await fresh();
      await fill(databaseUrl, { scheme: schemes, placement: rows });
      subgraph = await placements.open({ databaseUrl, limits: { objects: 50_000, bytes: 8_000_000 } });
    });
    afterAll(() => subgraph.close());

    const ask = (selection: string, variables: Record<string, unknown> = { representations }) =>
      subgraph.execute({
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Department { ${selection} } } }`,
        variables,
        headers: {},
      });

    it.each(huge)('refuses %s', async (_name, selection, message) => {
      const { data, errors } = await ask(selection);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { message: expect.stringMatching(message) as string, extensions: { code: 'ANSWER_TOO_LARGE' } },
      ]);
      // It answers others as before.
      expect(await ask('hostedPlacements(first: 1) { nodes { id } }')).not.toHaveProperty('errors');
    });

    it('refuses more entities than it may answer before it looks for any', async () => {
      const many = Array.from({ length: 50_001 }, (_none, index) => ({
        __typename: 'Placement',
        id: `PL${index}`,
      }));
      const { errors } = await subgraph.execute({
        query:
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
        variables: { representations: many },
        headers: {},
      });
      expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'ANSWER_TOO_LARGE' } }]);
    });
  });

  it('takes its limits from those who open it', async () => {
    const databaseUrl = await fresh();
    await fill(databaseUrl, { scheme: schemes, placement: rows.slice(0, 20) });
    const subgraph = await placements.open({ databaseUrl, limits: { objects: 10, bytes: 1_000_000 } });
    const ask = (first: number) =>
      subgraph.execute({ query: `{ placements(first: ${first}) { nodes { id } } }`, headers: {} });
    expect(await ask(8)).not.toHaveProperty('errors');
    expect((await ask(12)).errors).toMatchObject([
      { message: expect.stringContaining('more than 10 objects at `placements.nodes`') as string },
    ]);
    await subgraph.close();
  });
});
