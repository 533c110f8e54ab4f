// The compiled engine runs every question of the library itself: it refuses none, and leaves none to Apollo's executor.
import { print } from 'graphql';
import { expect, it } from 'vitest';
import { createCompiledState } from '../../gateway/engine/compiled-state.js';
import { withFilters } from '../../gateway/filters/filtering-state.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { supergraphSdl } from '../support/graph/graph-in-process.js';
import { readLibrary } from './library.js';

it('compiles every operation over our own schema', async () => {
  const metrics = createMetrics();
  const state = await withFilters(createCompiledState)({
    supergraphSdl,
    isTrusted: true,
    reach: () => ({ prepare: () => () => Promise.reject(new Error('nobody is asked')) }),
    logger: silentLogger,
    metrics,
  });
  const operations = (await readLibrary()).map(({ document, operations: [operation] }) => ({
    source: print(document),
    operationName: operation?.name?.value,
  }));
  await state.warm(operations);

  const ready = new Set(state.busiest(operations.length).map(({ source }) => source));
  expect(operations.filter(({ source }) => !ready.has(source))).toEqual([]);
  expect((await metrics.unsupportedPlans.get()).values).toEqual([]);
  await state.close();
});
