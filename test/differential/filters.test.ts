// Filters that cross subgraphs let through what one SQL statement over all four databases does, however they are combined,
// and however few keys may be carried.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presented } from '../questions/public-schema.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { askInPages } from './filters/asked-in-pages.js';
import { openGenerated, type GeneratedGraph } from './filters/generated-graph.js';
import { questions, statementOf } from './filters/generated-filters.js';

const runs = Number(process.env['FUZZ_FILTERS'] ?? 100);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** All that there are; some of them; next to none, so that most filters have to start from the other side. */
const keyLimits = [10_000, 60, 8] as const;

describe('generated filters', () => {
  eachDatabase((_database, fresh) => {
    let graph: GeneratedGraph;
    beforeAll(async () => {
      graph = await openGenerated(fresh, keyLimits);
    });
    afterAll(() => graph.close());

    it(`${runs} of them let through what one statement does`, async () => {
      const { facts, one, engines } = graph;
      const outcomes: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(questions(facts), async (question) => {
          const expected = await one.items(statementOf(question, facts));
          for (const [index, engine] of engines.entries()) {
            const answer = await askInPages(engine, question, presented);
            const outcome = `${keyLimits[index]} ${answer.kind} ${expected.length > 0 ? 'some' : 'none'}`;
            outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
            if (answer.kind === 'refused') {
              expect(answer).toMatchObject({
                code: 'FILTER_TOO_BROAD',
                details: { limit: keyLimits[index] },
              });
              expect(answer.details['matched']).toBeGreaterThan(keyLimits[index] ?? 0);
              continue;
            }
            const { items, isWhole, count } = answer;
            expect(items).toEqual(isWhole ? expected : expected.slice(0, items.length));
            if (question.root.counts !== 'none') expect(count).toBe(expected.length);
          }
        }),
        { numRuns: runs, seed },
      );
      // With room for all keys nothing is refused, and with room for few some is answered all the same.
      expect(
        Object.keys(outcomes).filter((outcome) => outcome.startsWith(`${keyLimits[0]} refused`)),
      ).toEqual([]);
      expect(outcomes[`${keyLimits[2]} items some`]).toBeGreaterThan(0);
      expect(outcomes[`${keyLimits[2]} refused some`]).toBeGreaterThan(0);
    }, 1_800_000);
  });
});
