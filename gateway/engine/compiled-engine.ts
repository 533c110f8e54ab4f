// Our own engine over one supergraph: plans compiled once an operation. What it does not do is run by Apollo's executor,
// and counted.
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { errorFacts } from '../../schema/errors/error-facts.js';
import { inSlices } from '../operation/slices.js';
import type { ValidOperation } from '../operation/valid-operation.js';
import type { CreateEngine, Engine, EngineOptions, Program } from './engine.js';
import { planWithOwnNumbers, withMarkedNumbers } from './exact-literals.js';
import { loadSupergraph, type LoadedSupergraph } from './load-supergraph.js';
import { UnsupportedPlan, whyUnsupported } from './planner/plan.js';
import { createKnownOperations, rememberedPlans } from './planner/remembered-plans.js';
import { plannedDocument } from './planner/without-introspection.js';
import { compileProgram, type Program as CompiledProgram } from './compile-program.js';
import { withoutAliasCollisions } from './program/alias-collisions.js';
import type { Report } from './program/run.js';
import { reportHiddenErrors, reportSubgraphFailure } from './subgraph-failure-report.js';
import { withoutVariableCollisions } from './variable-collisions.js';

export const createCompiledEngine: CreateEngine = async (options: EngineOptions): Promise<Engine> => {
  const supergraph = await loadSupergraph(options);
  const planner = rememberedPlans(supergraph.planner, options.knownOperations ?? createKnownOperations());
  const compile = operationCompiler(options, { ...supergraph, planner });
  let fallback: Promise<Engine> | undefined;

  /** Apollo's executor in place of a program that could not be compiled. */
  const inItsPlace = async (
    operation: ValidOperation,
    unsupportedPlan: UnsupportedPlan,
  ): Promise<Program> => {
    // Apollo's executor would run the very plan that is wrong.
    if (unsupportedPlan.reason === 'wrong') return refused(unsupportedPlan);
    try {
      fallback ??= startApollo(options);
      const { run } = await (await fallback).prepare(operation);
      return { ...refused(unsupportedPlan), run };
    } catch (error) {
      options.logger.error(
        { reason: unsupportedPlan.reason, ...errorFacts(error) },
        'Apollo’s executor does not run it either',
      );
      return refused(unsupportedPlan);
    }
  };

  return {
    apiSchema: supergraph.apiSchema,
    prepare: async (operation) => {
      const compiled = await compile(operation);
      if (compiled instanceof UnsupportedPlan) return inItsPlace(operation, compiled);
      return { ...compiled, explain: () => Promise.resolve(compiled.plan) };
    },
    close: async () => {
      await planner.close();
      const apollo = await fallback?.catch(() => undefined);
      await apollo?.close();
    },
  };
};

/** Its libraries are loaded only where something needs them. */
async function startApollo(options: EngineOptions): Promise<Engine> {
  return (await import('./apollo-engine.js')).createApolloEngine(options);
}

/** The program of an operation that this engine does not run. */
function refused(plan: UnsupportedPlan): Program {
  const error = new GraphQLError(`This gateway cannot run the operation: ${whyUnsupported(plan)}.`, {
    extensions: { code: 'OPERATION_NOT_SUPPORTED' satisfies ErrorCode },
  });
  return { run: () => Promise.resolve({ errors: [error] }), explain: () => Promise.reject(error) };
}

function operationCompiler(
  { logger, metrics, answerBudget }: EngineOptions,
  { transports, schema, apiSchema, needed, planner }: LoadedSupergraph,
): (operation: ValidOperation) => Promise<CompiledProgram | UnsupportedPlan> {
  const textPrograms = {
    text: metrics.textPrograms.labels('text'),
    unexpected: metrics.textPrograms.labels('unexpected'),
    failed: metrics.textPrograms.labels('failed'),
    'cool-down': metrics.textPrograms.labels('cool-down'),
  };
  const report: Report = {
    subgraphFailed: (service, error) => reportSubgraphFailure(logger, service, error),
    errorsHidden: (service, errors) => reportHiddenErrors(logger, service, errors),
    textProgram: (outcome) => textPrograms[outcome].inc(),
  };
  const dependencies = {
    schema,
    apiSchema,
    answerBudget,
    report,
    transports: (service: string) => {
      const transport = transports.get(service);
      if (transport === undefined)
        throw new Error(`the plan names ${service}, which is not in the supergraph`);
      return transport;
    },
  };
  return async ({ document, source, operationName }) => {
    try {
      const marked = withMarkedNumbers(apiSchema, document, source);
      const { document: own, given } = withoutVariableCollisions(marked);
      const apart = withoutAliasCollisions(own, needed);
      const asked = plannedDocument(apart.document, operationName);
      const planned = asked && (await planner.plan({ document: asked, operationName }));
      const plan = planned && marked !== document ? planWithOwnNumbers(planned) : planned;
      return await inSlices(compileProgram({ ...apart, given, operationName, plan }, dependencies));
    } catch (error) {
      if (!(error instanceof UnsupportedPlan)) throw error;
      metrics.unsupportedPlans.inc({ reason: error.reason });
      return error;
    }
  };
}
