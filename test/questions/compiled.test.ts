// The compiled engine runs every question of the library itself: it refuses none, and leaves none to Apollo's executor.
import { print } from 'graphql';
import { expect, it } from 'vitest';
import { createCompiledState } from '../../gateway/engine/compiled-state.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { answers } from './answers/answers.js';
import { withKeys } from './crossing-filters/with-keys.js';
import { supergraphSdl } from './known-graph/open-known-graph.js';
import { readLibrary } from './library.js';
import { crossings, presented } from './public-schema.js';

it('compiles every operation over our own schema', async () => {
  const metrics = createMetrics();
  const state = await createCompiledState({
    supergraphSdl,
    isTrusted: true,
    reach: () => ({ prepare: () => () => Promise.reject(new Error('nobody is asked')) }),
    logger: silentLogger,
    metrics,
  });
  const library = await readLibrary();
  const operations = await Promise.all(
    library.flatMap(({ name, document, operations: [operation] }) =>
      (answers[name] ?? []).map(async ({ variables }) => ({
        // Whatever the keys are, the operation is the same.
        source: print(
          await withKeys(document, variables, presented, crossings, () => Promise.resolve(['a-key'])),
        ),
        operationName: operation?.name?.value,
      })),
    ),
  );
  await state.warm(operations);

  expect(new Set(operations.map(({ operationName }) => operationName)).size).toBe(library.length);
  expect(operations.filter((operation) => state.admitted(operation) === undefined)).toEqual([]);
  expect((await metrics.unsupportedPlans.get()).values).toEqual([]);
  await state.close();
});
