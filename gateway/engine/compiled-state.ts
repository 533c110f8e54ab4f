// Our own engine over one supergraph: plans compiled once an operation. What it does not do is run by Apollo's executor,
// and counted.
import {
  GraphQLError,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { errorFacts } from '../../schema/errors/error-facts.js';
import { reachSubgraphs } from '../transport/reach-subgraphs.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import { expandedSize } from '../limits/expanded-size.js';
import { createApolloState } from './apollo-state.js';
import type {
  CreateEngineState,
  EngineOptions,
  EngineState,
  Executor,
  GatewayContext,
  Operation,
} from './engine.js';
import type { Explain } from './explain/explanation.js';
import { OperationCache, type Compiled } from './operation-cache.js';
import { createPlanner } from './planner/create-planner.js';
import { UnsupportedPlan, unsupported } from './planner/plan.js';
import { defaultPlannerSettings } from './planner/planner-settings.js';
import type { Planner } from './planner/planner.js';
import { compileProgram } from './program/compile-program.js';
import { nameApart, neededFields } from './program/names-apart.js';
import type { Report } from './program/run.js';
import { readSupergraph } from './read-supergraph.js';
import { reportHiddenErrors, reportSubgraphFailure } from './subgraph-failure-report.js';

export const createCompiledState: CreateEngineState = async (
  options: EngineOptions,
): Promise<EngineState> => {
  const supergraph = readSupergraph(options.supergraphSdl, options);
  const transports = reachSubgraphs(supergraph.subgraphsMetadata(), options.reach);
  const schema = supergraph.schema.toGraphQLJSSchema();
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const planner = await createPlanner(
    {
      ...defaultPlannerSettings,
      ...options.planner,
      supergraphSdl: options.supergraphSdl,
      metrics: options.metrics,
      logger: options.logger,
    },
    supergraph,
  );
  const compile = operationCompiler(options, transports, schema, apiSchema, planner);
  const operations = new OperationCache(options);
  let fallback: Promise<EngineState> | undefined;

  const obtain = (operation: Operation, document: DocumentNode): Promise<Compiled> =>
    operations.obtain(
      operation,
      () => sizeIn(document, operation.operationName),
      () => compile(document, operation.operationName),
    );

  const execute: Executor = async (context) => {
    const { document, source, request } = context;
    const { operationName } = request;
    const program = await obtain({ source, operationName }, document);
    if (program instanceof UnsupportedPlan) {
      // Apollo's executor would run the very plan that is wrong.
      if (program.reason === 'requires') return { errors: [notSupported(program)] };
      try {
        fallback ??= createApolloState(options);
        return await (await fallback).execute(context);
      } catch (error) {
        options.logger.error(
          { reason: program.reason, ...errorFacts(error) },
          'Apollo’s executor does not run it either',
        );
        return { errors: [notSupported(program)] };
      }
    }
    const { forwardedHeaders, signal, trace } = context.context as GatewayContext;
    const input = { variables: request.variables ?? {}, headers: forwardedHeaders, signal, trace };
    return (await program.run(input)) as Awaited<ReturnType<Executor>>;
  };

  const explain: Explain = async ({ document, source, operationName }) => {
    const program = await obtain({ source, operationName }, document);
    if (program instanceof UnsupportedPlan) throw notSupported(program);
    return { keySetRounds: [], plan: program.plan };
  };

  return {
    apiSchema,
    execute,
    explain,
    admitted: (operation) => {
      const program = operations.ready(operation);
      return program instanceof UnsupportedPlan ? undefined : program;
    },
    busiest: (count) => operations.busiest(count),
    warm: async (busy) => {
      for (const operation of busy) {
        const document = validDocument(apiSchema, operation.source);
        if (document === undefined) continue;
        await obtain(operation, document).catch(passOver);
        await otherWork();
      }
    },
    close: async () => {
      await planner.close();
      const apollo = await fallback?.catch(() => undefined);
      await apollo?.close();
    },
  };
};

/** How many selections an operation has, fragments written out. */
function sizeIn(document: DocumentNode, operationName: string | undefined): number {
  const operation = getOperationAST(document, operationName);
  return operation ? expandedSize(document, operation) : 0;
}

function notSupported({ reason }: UnsupportedPlan): GraphQLError {
  return new GraphQLError(`This gateway cannot run the operation: ${unsupported[reason]}.`, {
    extensions: { code: 'OPERATION_NOT_SUPPORTED' satisfies ErrorCode },
  });
}

/** The document as Apollo Server would let it pass. */
function validDocument(schema: GraphQLSchema, source: string): DocumentNode | undefined {
  const document = parse(source);
  return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : undefined;
}

/** It will be planned, and fail, when somebody asks for it. */
function passOver(): void {}

/** Lets requests be answered between two operations that are made ready. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function operationCompiler(
  { supergraphSdl, logger, metrics }: EngineOptions,
  transports: ReadonlyMap<string, SubgraphTransport>,
  schema: GraphQLSchema,
  apiSchema: GraphQLSchema,
  planner: Planner,
): (document: DocumentNode, operationName: string | undefined) => Promise<Compiled> {
  const needed = neededFields(supergraphSdl);
  const textPrograms = {
    text: metrics.textPrograms.labels('text'),
    unexpected: metrics.textPrograms.labels('unexpected'),
    failed: metrics.textPrograms.labels('failed'),
    resting: metrics.textPrograms.labels('resting'),
  };
  const report: Report = {
    subgraphFailed: (service, error) => reportSubgraphFailure(logger, service, error),
    errorsHidden: (service, errors) => reportHiddenErrors(logger, service, errors),
    textProgram: (outcome) => textPrograms[outcome].inc(),
  };
  const surroundings = {
    schema,
    apiSchema,
    report,
    transports: (service: string) => {
      const transport = transports.get(service);
      if (transport === undefined)
        throw new Error(`the plan names ${service}, which is not in the supergraph`);
      return transport;
    },
  };
  return async (document, operationName) => {
    try {
      const apart = nameApart(document, needed);
      const plan = await planner.plan({ document: apart.document, operationName });
      return compileProgram({ ...apart, operationName, plan }, surroundings);
    } catch (error) {
      if (!(error instanceof UnsupportedPlan)) throw error;
      metrics.unsupportedPlans.inc({ reason: error.reason });
      return error;
    }
  };
}
