// Both engines over the same supergraph and subgraphs, asked the same way, their answers made comparable.
import { createHash } from 'node:crypto';
import { parse, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createApolloState } from '../../gateway/engine/apollo-state.js';
import { createCompiledState } from '../../gateway/engine/compiled-state.js';
import type { CreateEngineState } from '../../gateway/engine/engine.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { reachInProcess } from '../support/gateway/reach-in-process.js';
import { servicesOf, supergraphOf, type World } from './worlds/world.js';

export interface ComparableAnswer {
  readonly data: unknown;
  /** Path and code of every error, sorted. */
  readonly errors: readonly string[];
  /** Those of them that are about an object whose type nobody knows; told by our engine alone. */
  readonly ofUnknownType: ReadonlySet<string>;
}

export interface TestEngine {
  readonly schema: GraphQLSchema;
  /** How many operations the engine has refused to compile, by reason. */
  refusals(): Promise<Readonly<Record<string, number>>>;
  ask(query: string, variables: Record<string, unknown>): Promise<ComparableAnswer>;
}

export async function startEngine(create: CreateEngineState, world: World): Promise<TestEngine> {
  const services = servicesOf(world);
  const metrics = createMetrics();
  const engine = await create({
    supergraphSdl: supergraphOf(world),
    isTrusted: true,
    logger: silentLogger,
    metrics,
    reach: reachInProcess(services),
  });
  const { apiSchema: schema } = engine;
  return {
    schema,
    refusals: async () => {
      const { values } = await metrics.unsupportedPlans.get();
      return Object.fromEntries(values.map(({ labels, value }) => [String(labels.reason), value]));
    },
    ask: async (query, variables) => {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0) throw new Error(`not valid: ${invalid[0]?.message ?? ''}\n${query}`);
      const context = {
        document,
        source: query,
        queryHash: createHash('sha256').update(query).digest('hex'),
        request: { query, variables },
        context: { forwardedHeaders: {} },
        schema,
        metrics: {},
        logger: console,
        overallCachePolicy: {},
      };
      const { data, errors } = (await engine.execute(context as never)) as {
        data?: unknown;
        errors?: readonly GraphQLFormattedError[];
      };
      const comparable = ({ path, extensions }: GraphQLFormattedError): string =>
        `${(path ?? []).join('.')} ${String(extensions?.['code'])}`;
      const unknown = (errors ?? []).filter(({ message }) => message.includes('of an unknown type'));
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: [...new Set((errors ?? []).map(comparable))].sort(),
        ofUnknownType: new Set(unknown.map(comparable)),
      };
    },
  };
}

export const startApollo = (world: World): Promise<TestEngine> => startEngine(createApolloState, world);
export const startCompiled = (world: World): Promise<TestEngine> => startEngine(createCompiledState, world);
