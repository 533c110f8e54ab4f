// The compiled engine runs every question of the library itself: it refuses none, and leaves none to Apollo's executor.
import { print } from 'graphql';
import { expect, it } from 'vitest';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { createLimits } from '../../gateway/limits/limits.js';
import { createServedGraph } from '../../gateway/supergraph/served-graph.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { supergraphSdl } from '../support/graph/graph-in-process.js';
import { readLibrary } from './library.js';

it('compiles every operation over our own schema', async () => {
  const metrics = createMetrics();
  const graph = await createServedGraph(createCompiledEngine, {
    supergraphSdl,
    isTrusted: true,
    reach: () => ({ prepare: () => () => Promise.reject(new Error('nobody is asked')) }),
    limits: createLimits(),
    logger: silentLogger,
    metrics,
  });
  const operations = (await readLibrary()).map(({ document, operations: [operation] }) => ({
    source: print(document),
    operationName: operation?.name?.value,
  }));
  await graph.warm(operations);

  for (const operation of operations) await graph.programFor(graph.admitOperation(operation));
  const { values } = await metrics.operationLookups.get();
  expect(values.find(({ labels }) => labels.outcome === 'miss')?.value).toBe(operations.length);
  expect((await metrics.unsupportedPlans.get()).values).toEqual([]);
  await graph.close();
});
