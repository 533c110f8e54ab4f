// Statistics by what neighbours know are what one SQL statement over all four databases says, small counts withheld, however
// few keys may be carried.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presented } from '../questions/public-schema.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import {
  answered,
  asQuery,
  expectedOf,
  groupings,
  keysHanded,
  type AnsweredRow,
} from './filters/generated-groupings.js';
import { openGenerated, type GeneratedGraph } from './filters/generated-graph.js';

const runs = Number(process.env['FUZZ_GROUPS'] ?? 30);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** All that there are; some of them; next to none. */
const keyLimits = [10_000, 60, 8] as const;

describe('generated statistics', () => {
  eachDatabase((_database, fresh) => {
    let graph: GeneratedGraph;
    beforeAll(async () => {
      graph = await openGenerated(fresh, keyLimits);
    });
    afterAll(() => graph.close());

    it(`${runs} of them say what one statement does`, async () => {
      const { facts, one, engines } = graph;
      const seen: Record<string, number> = {};
      const saw = (what: string): void => void (seen[what] = (seen[what] ?? 0) + 1);
      await fc.assert(
        fc.asyncProperty(groupings(facts), async (grouping) => {
          const expected = await expectedOf(grouping, facts, one);
          const { query, variables } = asQuery(grouping, presented);
          if (expected.size > 0) saw('some');
          const shares = [...expected.values()].map(({ share }) => share ?? 0);
          if (shares.reduce((sum, share) => sum + share, 0) > 1.001) saw('overlapping');
          for (const [index, engine] of engines.entries()) {
            const limit = keyLimits[index] ?? 0;
            const { data, errors } = await engine.ask(query, variables);
            const { code, condition = '', matched, ...more } = errors?.[0]?.extensions ?? {};
            saw(`${limit} ${errors === undefined ? 'answered' : 'refused'}`);
            if (errors === undefined) {
              const rows = answered(data?.['rows'] as AnsweredRow[], grouping);
              expect(rows).toHaveLength(expected.size);
              expect(new Map(rows)).toEqual(expected);
              if (rows.some(([, { placements }]) => placements.suppressed)) saw('withheld');
              continue;
            }
            expect({ code, ...more }).toEqual({ code: 'FILTER_TOO_BROAD', limit });
            expect(data).toEqual({ rows: null });
            const word = grouping.neighbours.find(
              ({ path }) => condition === `placementStatistics(groupByNeighbour.${path.join('.')})`,
            );
            if (word === undefined) expect(condition).toMatch(/^placementStatistics\(where\./);
            else expect(matched).toBe(await keysHanded(word, grouping.where, limit, facts, one));
            expect(matched).toBeGreaterThan(limit);
          }
        }),
        { numRuns: runs, seed },
      );
      expect(seen).toMatchObject({ [`${keyLimits[0]} answered`]: runs });
      for (const what of [
        'some',
        'overlapping',
        'withheld',
        '60 answered',
        '60 refused',
        '8 answered',
        '8 refused',
      ])
        expect(seen[what], what).toBeGreaterThan(0);
    }, 600_000);
  });
});
