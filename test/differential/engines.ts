// Both engines over the same supergraph and subgraphs, asked the same way, their answers made comparable.
import { createHash } from 'node:crypto';
import { parse, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import type { CreateEngine } from '../../gateway/engine/engine.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { inProcessTransport } from '../../gateway/transport/in-process-transport.js';
import { worldServices } from './world.js';

export interface ComparableAnswer {
  readonly data: unknown;
  /** Path and code of every error, sorted. */
  readonly errors: readonly string[];
}

export interface TestEngine {
  readonly schema: GraphQLSchema;
  ask(query: string, variables: Record<string, unknown>): Promise<ComparableAnswer>;
}

export async function startEngine(create: CreateEngine, supergraphSdl: string): Promise<TestEngine> {
  const services = worldServices();
  const engine = await create({
    supergraphSdl,
    isTrusted: true,
    logger: silentLogger,
    metrics: createMetrics(),
    reach: ({ name }) => inProcessTransport(services[name] as NonNullable<(typeof services)[string]>),
  });
  let schema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const { executor } = await engine.load({ apollo: {} });
  if (executor === null || schema === undefined) throw new Error('the engine did not load');
  const loaded = schema;
  return {
    schema,
    ask: async (query, variables) => {
      const document = parse(query);
      const invalid = validate(loaded, document);
      if (invalid.length > 0) throw new Error(`not valid: ${invalid[0]?.message ?? ''}\n${query}`);
      const context = {
        document,
        queryHash: createHash('sha256').update(query).digest('hex'),
        request: { query, variables },
        context: { forwardedHeaders: {} },
        schema: loaded,
        metrics: {},
        logger: console,
        overallCachePolicy: {},
      };
      const { data, errors } = (await executor(context as never)) as {
        data?: unknown;
        errors?: readonly GraphQLFormattedError[];
      };
      const comparable = (errors ?? []).map(
        ({ path, extensions }) => `${(path ?? []).join('.')} ${String(extensions?.['code'])}`,
      );
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: [...new Set(comparable)].sort(),
      };
    },
  };
}

export const startApollo = (supergraphSdl: string): Promise<TestEngine> =>
  startEngine(createApolloEngine, supergraphSdl);
export const startCompiled = (supergraphSdl: string): Promise<TestEngine> =>
  startEngine(createCompiledEngine, supergraphSdl);
