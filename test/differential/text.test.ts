// Answers put together from the subgraphs' own texts are those that are made of objects, whatever the subgraphs send.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { damaged } from './damaged-text.js';
import { startCompiled, startText } from './engines.js';
import { operations } from './generated-operations.js';
import { market } from './worlds/market.js';

const runs = Number(process.env['FUZZ_OPERATIONS'] ?? 60);
const parameters = { numRuns: runs, seed: Number(process.env['FUZZ_SEED'] ?? 1) };
const choices = { hasConditions: false, size: 'max' } as const;
// What is known of an @interfaceObject is rewritten, which is for objects.
const world = { ...market, sources: market.sources.filter(({ name }) => name !== 'scores') };

it(`answers ${runs} generated operations in text as in objects`, async () => {
  const [objects, text] = await Promise.all([startCompiled(world), startText(world)]);
  await fc.assert(
    fc.asyncProperty(operations(objects.schema, world.texts, choices), async ({ query, variables }) => {
      expect(await text.ask(query, variables)).toEqual(await objects.ask(query, variables));
    }),
    parameters,
  );
  const outcomes = await text.textPrograms();
  expect(outcomes['text']).toBeGreaterThan(runs / 10);
  expect(outcomes['unexpected']).toBeGreaterThan(0);
}, 1_800_000);

it(`answers ${runs} generated operations alike where subgraphs answer with damaged texts`, async () => {
  let seed = 0;
  // The same text is damaged in the same way, however it is asked for; some are left as they are.
  const damage = (text: string): string => {
    let state = Array.from(text).reduce(
      (hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003,
      seed,
    );
    const draw = (below: number): number => (state = (state * 48_271 + 11) % 2_147_483_647) % below;
    return draw(3) === 0 ? text : damaged(text, draw);
  };
  const [objects, text] = await Promise.all([
    startText(world, { rewrite: damage, inText: false }),
    startText(world, { rewrite: damage }),
  ]);
  await fc.assert(
    fc.asyncProperty(
      operations(objects.schema, world.texts, choices),
      fc.array(fc.nat({ max: 1_000_000 }), { minLength: 8, maxLength: 8 }),
      async ({ query, variables }, seeds) => {
        for (seed of seeds)
          expect(await text.ask(query, variables)).toEqual(await objects.ask(query, variables));
      },
    ),
    parameters,
  );
  const outcomes = await text.textPrograms();
  expect(outcomes['text']).toBeGreaterThan(0);
  expect(outcomes['unexpected']).toBeGreaterThan(runs / 10);
}, 1_800_000);
