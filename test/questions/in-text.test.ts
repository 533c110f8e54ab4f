// The questions of the library and those of the benchmark are answered without parsing what passes through. A change that
// turns this off unnoticed would cost most of the gateway's speed.
import { print } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { createLimits } from '../../gateway/limits/limits.js';
import { createServedGraph, type ServedGraph } from '../../gateway/supergraph/served-graph.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { sizeNames, sizes } from '../bench/gateway/sizes.js';
import { supergraphSdl } from '../support/graph/graph-in-process.js';
import { readLibrary } from './library.js';
import { plainSchema } from './public-schema.js';
import { validate } from 'graphql';

const unasked = () => () => Promise.reject(new Error('Nothing is asked here.'));
const answerable = (await readLibrary()).filter(
  ({ document }) => validate(plainSchema, document).length === 0,
);
const questions: readonly (readonly [string, string])[] = [
  ...answerable.map(({ name, document }) => [name, print(document)] as const),
  ...sizeNames.map((size) => [`the ${size} query of the benchmark`, sizes[size].query] as const),
];

describe('the text programs', () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await createServedGraph(createCompiledEngine, {
      limits: createLimits(),
      supergraphSdl,
      isTrusted: true,
      logger: silentLogger,
      metrics: createMetrics(),
      reach: () => ({ prepare: unasked, prepareText: unasked }),
    });
  });

  it.each(questions)('include one for %s', async (_name, source) => {
    const program = await graph.programFor(graph.admitOperation({ source, operationName: undefined }));
    expect(program.runText).toBeDefined();
  });
});
