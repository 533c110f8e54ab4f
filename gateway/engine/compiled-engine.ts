// Our own engine: plans compiled once an operation. What it does not do is run by Apollo's executor, and counted.
import { Supergraph } from '@apollo/federation-internals';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import { createApolloEngine } from './apollo-engine.js';
import type { CreateEngine, Engine, EngineOptions, GatewayContext } from './engine.js';
import { createApolloPlanner } from './planner/apollo-planner.js';
import { UnsupportedPlan } from './planner/plan.js';
import { compileProgram, type Program } from './program/compile-program.js';
import type { Report } from './program/run.js';
import { subgraphFailureFacts } from './subgraph-failure-facts.js';

type Executor = NonNullable<Awaited<ReturnType<Engine['load']>>['executor']>;

const rememberedPrograms = 2_000;

export const createCompiledEngine: CreateEngine = async (options: EngineOptions): Promise<Engine> => {
  const supergraph = Supergraph.build(options.supergraphSdl, { validateSupergraph: !options.isTrusted });
  const schema = supergraph.schema.toGraphQLJSSchema();
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const compile = programCompiler(options, supergraph, schema, apiSchema);
  const programs = new LRUCache<string, Promise<Program | UnsupportedPlan>>({ max: rememberedPrograms });
  let fallback: Promise<Executor> | undefined;

  const programFor = (
    key: string,
    document: DocumentNode,
    operationName: string | undefined,
  ): Promise<Program | UnsupportedPlan> => {
    const known = programs.get(key);
    if (known) return known;
    const made = compile(document, operationName);
    programs.set(key, made);
    made.catch(() => programs.delete(key));
    return made;
  };

  const executor: Executor = async (context) => {
    const { document, queryHash, request } = context;
    const program = await programFor(
      `${queryHash} ${request.operationName ?? ''}`,
      document,
      request.operationName,
    );
    if (program instanceof UnsupportedPlan) {
      fallback ??= apolloExecutor(options);
      return (await fallback)(context);
    }
    const { forwardedHeaders } = context.context as GatewayContext;
    return (await program.run({ variables: request.variables ?? {}, headers: forwardedHeaders })) as Awaited<
      ReturnType<Executor>
    >;
  };

  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema, coreSupergraphSdl: options.supergraphSdl });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  } satisfies { [method in keyof Engine]: Engine[method] };
};

function programCompiler(
  { reach, logger }: EngineOptions,
  supergraph: Supergraph,
  schema: GraphQLSchema,
  apiSchema: GraphQLSchema,
): (document: DocumentNode, operationName: string | undefined) => Promise<Program | UnsupportedPlan> {
  const planner = createApolloPlanner(supergraph);
  const transports = new Map<string, SubgraphTransport>(
    [...supergraph.subgraphsMetadata()].map(({ name, url }) => [name, reach({ name, url })]),
  );
  const report: Report = {
    subgraphFailed: (service, error) => {
      logger.warn({ service, ...subgraphFailureFacts(error) }, 'A subgraph did not answer');
    },
    errorsHidden: (service, errors) =>
      logger.error({ service, errors }, 'A subgraph answered with errors that are hidden from clients'),
  };
  const transportOf = (service: string): SubgraphTransport => {
    const transport = transports.get(service);
    if (transport === undefined) throw new Error(`the plan names ${service}, which is not in the supergraph`);
    return transport;
  };
  return async (document, operationName) => {
    try {
      const plan = await planner.plan(document, operationName);
      return compileProgram(document, operationName, plan, {
        schema,
        apiSchema,
        transports: transportOf,
        report,
      });
    } catch (error) {
      if (error instanceof UnsupportedPlan) return error;
      throw error;
    }
  };
}

async function apolloExecutor(options: EngineOptions): Promise<Executor> {
  const engine = await createApolloEngine(options);
  const { executor } = await engine.load({ apollo: {} });
  if (executor === null) throw new Error('Apollo’s gateway has no executor');
  return executor;
}
