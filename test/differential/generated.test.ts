// The compiled engine gives what Apollo's executor gives, on operations that nobody thought of.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apolloFault } from './apollo-faults.js';
import { startApollo, startCompiled } from './engines.js';
import { operations } from './generated-operations.js';
import { worldSupergraph } from './world.js';

const runs = Number(process.env['FUZZ_OPERATIONS'] ?? 300);

it(`answers ${runs} generated operations alike`, async () => {
  const supergraph = worldSupergraph();
  const [apollo, compiled] = await Promise.all([startApollo(supergraph), startCompiled(supergraph)]);
  await fc.assert(
    fc.asyncProperty(operations(apollo.schema), async ({ query, variables }) => {
      const expected = await apollo.ask(query, variables);
      const ours = await compiled.ask(query, variables);
      if (apolloFault(expected, ours) === undefined) expect(ours).toEqual(expected);
    }),
    { numRuns: runs, seed: Number(process.env['FUZZ_SEED'] ?? 1) },
  );
}, 1_800_000);
