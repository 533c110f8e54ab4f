// The compiled engine gives what Apollo's executor gives, on operations that nobody thought of, in every world.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { isExplained } from './explained.js';
import { hasEmptySelection } from './empty-selections.js';
import { plannedRightly, startApollo, startCompiled, startText } from './engines.js';
import { operations } from './generated-operations.js';
import { renamed } from './renamed-answer.js';
import { worlds } from './worlds/worlds.js';

const runs = Math.ceil(Number(process.env['FUZZ_OPERATIONS'] ?? 300) / worlds.length);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

describe.each(plannerKinds)(
  `with the planner %s the compiled engine answers ${runs} generated operations as Apollo’s executor does`,
  (planner) => {
    it.each(worlds)('in the world $name', { timeout: 1_800_000 }, async (world) => {
      const [apollo, compiled, text] = await Promise.all([
        startApollo(world),
        startCompiled(world, planner),
        startText(world, { planner }),
      ]);
      const rightly = plannedRightly(world);
      await fc.assert(
        fc.asyncProperty(
          operations(apollo.schema, world.texts),
          async ({ query, plainQuery, names, variables }) => {
            const isHive = planner === 'hive';
            if (world.plannedWrongly?.test(query) || (isHive && hasEmptySelection(query, variables))) return;
            const expected = renamed(await apollo.ask(rightly(plainQuery), variables), names);
            const ours = await compiled.ask(query, variables);
            expect(await text.ask(query, variables)).toEqual(ours);
            if (isExplained(world, expected, ours, { isPlannedAlike: !isHive })) return;
            expect(ours.data).toEqual(expected.data);
            expect(ours.errors).toEqual(expected.errors);
          },
        ),
        { numRuns: runs, seed },
      );
    });
  },
);
