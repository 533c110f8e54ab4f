// Filters that cross subgraphs let through what one SQL statement over all four databases does, however they are combined,
// and however few keys may be carried.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiledState } from '../../gateway/engine/compiled-state.js';
import { withFilters } from '../../gateway/filters/filtering-state.js';
import { databaseNames } from '../../scripts/generate/databases.js';
import { generateGraph } from '../../scripts/generate/generate-graph.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { presented } from '../questions/public-schema.js';
import { openSubgraphs, startEngine, type StartedEngine } from '../support/graph/graph-in-process.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { askInPages } from './filters/asked-in-pages.js';
import type { Facts } from './filters/facts.js';
import { questions, statementOf } from './filters/generated-filters.js';
import { openAsOne, type OneDatabase } from './filters/one-database.js';

const runs = Number(process.env['FUZZ_FILTERS'] ?? 100);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const today = '2026-06-15';

/** All that there are; some of them; next to none, so that most filters have to start from the other side. */
const keyLimits = [10_000, 60, 8] as const;

describe('generated filters', () => {
  eachDatabase((_database, fresh) => {
    let one: OneDatabase;
    let facts: Facts;
    let subgraphs: Readonly<Record<string, Subgraph>>;
    let engines: readonly StartedEngine[];
    beforeAll(async () => {
      const databaseUrls: Record<string, string> = {};
      for (const name of databaseNames) databaseUrls[name] = await fresh();
      await generateGraph({ people: 1_500, placements: 300, seed: 7, today, databaseUrls });
      const { people = '', departments = '', placements = '', 'partner-firms': firms = '' } = databaseUrls;
      one = await openAsOne({ people, departments, firms, placements });
      facts = await factsOf(one);
      subgraphs = await openSubgraphs(databaseUrls, { now: () => new Date(`${today}T09:30:00Z`) });
      engines = await Promise.all(
        keyLimits.map((filterKeyLimit) =>
          startEngine(withFilters(createCompiledState), subgraphs, { filterKeyLimit }),
        ),
      );
    });
    afterAll(async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
      await one.close();
    });

    it(`${runs} of them let through what one statement does`, async () => {
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

async function factsOf({ items, table }: OneDatabase): Promise<Facts> {
  const sample = (database: Parameters<typeof table>[0], name: string, column = 'public_id') =>
    items(`select distinct ${column} as item from ${table(database, name)} order by ${column} limit 40`);
  return {
    table,
    today,
    samples: {
      slugs: await sample('departments', 'department', 'slug'),
      skills: await sample('people', 'skill'),
      frameworks: await sample('people', 'skill', 'framework'),
      people: await sample('people', 'person'),
      placements: await sample('placements', 'placement'),
      posts: await sample('departments', 'post'),
      firms: await sample('firms', 'firm'),
    },
  };
}
