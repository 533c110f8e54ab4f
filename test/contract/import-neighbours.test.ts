// What an import of placements learns of people from the databases of the other subgraphs, over both engines.
import { describe, expect, it } from 'vitest';
import { openNeighbours } from '../../scripts/import/neighbours.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { filledDatabase } from './people-fixture.js';

eachDatabase((_engine, fresh) => {
  describe('the neighbours of an import of placements', () => {
    it('tell who is there, and who employs them', async () => {
      const urls = { people: await fresh(), departments: await fresh(), 'partner-firms': await fresh() };
      await (await filledDatabase(urls.people)).close();
      const neighbours = await openNeighbours(urls);
      try {
        expect(await neighbours.people(['P1', 'P9', 'P11', 'P99'])).toEqual(
          new Map([
            ['P1', { employer: { kind: 'DEPARTMENT', id: 'D1' } }],
            ['P9', { employer: { kind: 'FIRM', id: 'F1' } }],
            ['P11', { employer: null }],
          ]),
        );
      } finally {
        await neighbours.close();
      }
    });
  });
});
