// Operations that nobody thought of over graphs that nobody thought of, held to the truth of each graph: what the planners
// do wrong is planned otherwise or refused, and never answered wrongly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { PlannerBusy } from '../../gateway/engine/planner/planner.js';
import { startEngine, type ComparableAnswer, type TestEngine } from './engines.js';
import { operations } from './generated-operations.js';
import { drawGraph } from './generated-graphs/model.js';
import { rightAnswer } from './generated-graphs/oracle.js';
import { worldOf } from './generated-graphs/subgraphs.js';
import { truthOf } from './generated-graphs/truth.js';

const perGraph = 25;
const graphs = Math.ceil(Number(process.env['FUZZ_OPERATIONS'] ?? 300) / perGraph);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

describe.each(plannerKinds)('with the planner %s', (planner) => {
  it(
    `${perGraph} operations over each of ${graphs} graphs are answered rightly or refused`,
    { timeout: 1_800_000 },
    async () => {
      const draws = fc.sample(fc.array(fc.nat({ max: 9_999 }), { minLength: 120, maxLength: 120 }), {
        numRuns: graphs,
        seed,
      });
      let refused = 0;
      for (const [index, numbers] of draws.entries()) {
        let position = 0;
        const model = drawGraph((below) => (numbers[position++ % numbers.length] ?? 0) % below);
        const truth = truthOf(model);
        // Hive's planner may end the process that it runs in: it has one of its own.
        const engine = await startEngine(createCompiledEngine, worldOf(model), {
          planner,
          placement: 'auto',
        });
        const asked = operations(engine.schema, ['a']);
        for (const { query, variables } of fc.sample(asked, { numRuns: perGraph, seed: seed + index })) {
          const { data, errors } = await askPatiently(engine, query, variables);
          if (errors.includes(' OPERATION_NOT_SUPPORTED')) refused += 1;
          else {
            const right = rightAnswer(truth, engine.schema, query, variables);
            expect({ graph: index, query, data, errors }).toEqual({
              graph: index,
              query,
              data: right,
              errors: [],
            });
          }
        }
        await engine.close();
      }
      expect(refused).toBeLessThan((graphs * perGraph) / 50);
    },
  );
});

/** Where Hive's process has ended and a busy machine is slow to start another, clients are told to try again. */
async function askPatiently(
  engine: TestEngine,
  query: string,
  variables: Record<string, unknown>,
): Promise<ComparableAnswer> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      return await engine.ask(query, variables);
    } catch (error) {
      if (!(error instanceof PlannerBusy)) throw error;
    }
  }
  throw new Error('the planner is busy for ever');
}
