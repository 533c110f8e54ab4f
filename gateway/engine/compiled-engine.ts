// Our own engine over one supergraph: plans compiled once an operation. What it does not do is run by Apollo's executor,
// and counted.
import { errorFacts } from '../../schema/errors/error-facts.js';
import { inSlices } from '../operation/slices.js';
import type { ValidOperation } from '../operation/valid-operation.js';
import type { CreateEngine, Engine, EngineOptions, Program } from './engine.js';
import { withDirectiveDefaults } from '../operation/directive-defaults.js';
import { planWithOwnNumbers, withMarkedNumbers } from './exact-literals.js';
import { loadSupergraph, type LoadedSupergraph } from './load-supergraph.js';
import { UnsupportedPlan } from './planner/plan.js';
import { createKnownOperations, rememberedPlans } from './planner/remembered-plans.js';
import { plannedDocument } from './planner/without-introspection.js';
import { compileProgram, type Program as CompiledProgram } from './compile-program.js';
import { withoutAliasCollisions } from './program/alias-collisions.js';
import type { Report } from './program/run.js';
import { reportHiddenErrors, reportSubgraphFailure } from './subgraph-failure-report.js';
import { lostDirective, lostInPlan } from './planner/lost-directives.js';
import { refusedProgram } from './refused-program.js';
import { decided } from './planner/unconditional.js';
import { decidedPrograms, type Decisions } from './decided-programs.js';
import { decidingVariables } from '../operation/conditions.js';
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
    if (unsupportedPlan.reason === 'wrong' || unsupportedPlan.reason === 'directive')
      return refusedProgram(unsupportedPlan);
    try {
      fallback ??= startApollo(options);
      const { run } = await (await fallback).prepare(operation);
      return { ...refusedProgram(unsupportedPlan), run };
    } catch (error) {
      options.logger.error(
        { reason: unsupportedPlan.reason, ...errorFacts(error) },
        'Apollo’s executor does not run it either',
      );
      return refusedProgram(unsupportedPlan);
    }
  };

  return {
    apiSchema: supergraph.apiSchema,
    ready: supergraph.ready,
    prepare: async (operation) => {
      const compiled = await compile(operation);
      if (!(compiled instanceof UnsupportedPlan)) return explained(compiled);
      const deciding = compiled.reason === 'wrong' ? decidingVariables(operation.document) : [];
      if (deciding.length === 0) return inItsPlace(operation, compiled);
      return decidedPrograms(deciding, operation, supergraph.apiSchema, async (decisions) => {
        const closed = await compile(operation, decisions);
        return closed instanceof UnsupportedPlan ? refusedProgram(closed) : explained(closed);
      });
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

function explained(compiled: CompiledProgram): Program {
  return { ...compiled, explain: () => Promise.resolve(compiled.plan) };
}

function operationCompiler(
  { logger, metrics, answerBudget }: EngineOptions,
  { transports, schema, apiSchema, needed, planner }: LoadedSupergraph,
): (operation: ValidOperation, decisions?: Decisions) => Promise<CompiledProgram | UnsupportedPlan> {
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
  return async ({ document, source, operationName }, decisions) => {
    try {
      const complete = withDirectiveDefaults(document, apiSchema);
      const marked = withMarkedNumbers(apiSchema, complete, source);
      const { document: own, given } = withoutVariableCollisions(marked);
      const apart = withoutAliasCollisions(own, needed);
      const planning = decisions ? decided(apart.document, given?.(decisions) ?? decisions) : apart.document;
      const asked = plannedDocument(planning, operationName);
      const lost = asked && lostDirective(asked, apiSchema);
      if (lost) throw lost;
      const planned = asked && (await planner.plan({ document: asked, operationName }));
      const lostBelow = planned && lostInPlan(asked, planned);
      if (lostBelow) throw lostBelow;
      const plan = planned && marked !== complete ? planWithOwnNumbers(planned) : planned;
      return await inSlices(compileProgram({ ...apart, given, operationName, plan }, dependencies));
    } catch (error) {
      if (!(error instanceof UnsupportedPlan)) throw error;
      metrics.unsupportedPlans.inc({ reason: error.reason });
      return error;
    }
  };
}
