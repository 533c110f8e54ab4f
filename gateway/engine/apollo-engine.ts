// Apollo's own planner and executor over one supergraph, with its answers brought to the manners of this graph.
import { createHash } from 'node:crypto';
import { GraphQLError, getOperationAST, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createApolloDataSource } from './apollo-data-source.js';
import { Spending, defaultAnswerBudget } from './answer-budget.js';
import { compileHoleFinder, type FindHoles } from './apollo-holes.js';
import { ErrorList } from './error-list.js';
import { coercedVariables } from '../operation/coerced-variables.js';
import { planWithOwnNumbers, withMarkedNumbers } from './exact-literals.js';
import { checkKnownScalars } from './known-scalars.js';
import { plannedDocument } from './planner/without-introspection.js';
import { compileDescription } from './described-answer.js';
import { createApolloPlanner } from './planner/apollo-planner.js';
import type { MakePlan } from './planner/make-plan.js';
import type { DataObject } from './program/collect.js';
import { readSupergraph } from './reading/read-supergraph.js';
import { silenceApolloTelemetry } from './silence-telemetry.js';
import { withoutVariableCollisions } from './variable-collisions.js';
import type { CreateEngine, Engine, EngineOptions, Program } from './engine.js';
import type { ValidOperation } from '../operation/valid-operation.js';
import type { ProgramInput } from './compile-program.js';
import { refusedProgram } from './refused-program.js';
import { lostDirective } from './planner/lost-directives.js';
import { reachSubgraphs } from '../transport/reach-subgraphs.js';

export const createApolloEngine: CreateEngine = async ({
  supergraphSdl,
  isTrusted,
  reach,
  logger,
  answerBudget = defaultAnswerBudget,
}: EngineOptions): Promise<Engine> => {
  silenceApolloTelemetry();
  // Apollo's gateway tells of the first address that cannot be used, and in words of its own.
  const supergraph = readSupergraph(supergraphSdl, { isTrusted });
  const transports = reachSubgraphs(supergraph.subgraphsMetadata(), reach);
  const { ApolloGateway } = await import('./apollo-gateway.js');
  let schema: GraphQLSchema | undefined;
  const loaded = (): GraphQLSchema => schema ?? failUnloaded();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphSdl.replaceAll(enforcedHere, '$1'),
    logger: apolloLogger(logger),
    __exposeQueryPlanExperimental: false,
    // It was validated above, where it was to be.
    validateSupergraph: false,
    buildService: ({ name }) =>
      createApolloDataSource({
        service: name,
        transport: transports.get(name) ?? failUnknown(name),
        schema: loaded,
        logger,
      }),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const { executor } = await gateway.load();
  checkKnownScalars(loaded());
  // Apollo's gateway keeps its plans to itself: for those who want to see one, its planner makes it again.
  let makePlan: MakePlan | undefined;
  return {
    apiSchema: loaded(),
    ready: Promise.resolve(),
    prepare: (operation) => {
      const { operationName, source } = operation;
      const { document, given } = withoutVariableCollisions(
        withMarkedNumbers(loaded(), operation.document, source),
      );
      const definition = getOperationAST(document, operationName);
      const describe = compileDescription(loaded(), document, operationName);
      const fetched = describe === undefined ? document : plannedDocument(document, operationName);
      const lost = fetched && lostDirective(fetched, loaded());
      if (lost) return Promise.resolve(refusedProgram(lost));
      let findHoles: FindHoles | undefined;
      const run: Program['run'] = async (input) => {
        // Apollo's executor would describe every wrong value there is.
        const variables = given?.(input.variables) ?? input.variables;
        const { errors, coerced } = coercedVariables(loaded(), document, definition ?? {}, variables);
        if (errors) return { errors };
        const result = await fetch({ ...input, variables }, coerced);
        return describe === undefined ? result : describe(result, variables, coerced);
      };
      const fetch = async (
        input: ProgramInput,
        coerced: Readonly<Record<string, unknown>>,
      ): Promise<ExecutionResult> => {
        if (fetched === undefined) return { data: {} };
        const rootData: DataObject[] = [];
        let areAllEntities = true;
        const foundNoEntity = (): void => {
          areAllEntities = false;
        };
        const spending = new Spending(answerBudget, input.signal);
        const context = requestContext(
          { ...operation, document: fetched },
          { ...input, rootData, foundNoEntity, signal: spending, spending },
        );
        const result = await executor(context as never).finally(() => spending.finish());
        if (spending.error) return { errors: [spending.error.toGraphQL()] };
        const errors = errorsOf(result);
        if (result.data !== undefined) {
          findHoles ??= compileHoleFinder(loaded(), fetched, operationName);
          findHoles({ shown: result.data, rootData, errors, variables: coerced, areAllEntities });
        }
        const shown = errors.shown();
        return { ...('data' in result && { data: result.data }), ...(shown.length > 0 && { errors: shown }) };
      };
      const explain: Program['explain'] = async () => {
        makePlan ??= createApolloPlanner(readSupergraph(supergraphSdl, { isTrusted: true }));
        const plan = fetched && (await makePlan({ document: fetched, operationName }));
        return plan && planWithOwnNumbers(plan);
      };
      return Promise.resolve({ run, explain });
    },
    close: () => gateway.stop(),
  };

  /** What Apollo's executor reads of Apollo Server's own context of a request. */
  function requestContext(
    { source, document, operationName }: ValidOperation,
    input: ProgramInput & {
      readonly rootData: DataObject[];
      readonly foundNoEntity: () => void;
      readonly spending: Spending;
    },
  ): object {
    return {
      document,
      source,
      // Its key for plans, which one document may have several of.
      queryHash: createHash('sha256')
        .update(`${operationName ?? ''} ${source}`)
        .digest('hex'),
      request: { query: source, operationName, variables: input.variables },
      context: input,
      schema: loaded(),
      metrics: {},
      overallCachePolicy: {},
      logger: apolloLogger(logger),
    };
  }
};

/** Apollo's gateway refuses what it does not enforce. The stage before it does, for either engine. */
const enforcedHere =
  /(@link\(url: "https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes)\/v[\d.]+"), for: SECURITY/g;

/** Every error with its path within the answer, and what could not be completed said as errors. */
function errorsOf(result: ExecutionResult): ErrorList {
  const errors = new ErrorList();
  for (const error of result.errors ?? []) {
    const path = realPath(error);
    const make = () => new GraphQLError(error.message, { extensions: error.extensions, path: path ?? null });
    errors.addOfSubgraph(
      { path, service: error.extensions['service'] },
      path === error.path ? () => error : make,
    );
  }
  const incomplete: unknown = result.extensions?.['valueCompletion'];
  for (const error of (Array.isArray(incomplete) ? incomplete : []) as GraphQLError[])
    errors.addOfSubgraph({ path: error.path, service: undefined }, () => incompleteAnswer(error));
  return errors;
}

/** Within lists the executor writes `@` for every index of a list: such a path ends at the list. */
function realPath({ path }: GraphQLError): GraphQLError['path'] {
  const everyItem = path?.indexOf('@') ?? -1;
  return everyItem === -1 ? path : path?.slice(0, everyItem);
}

function incompleteAnswer(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    path: error.path ?? null,
    extensions: { code: 'INCOMPLETE_ANSWER' },
  });
}

function failUnknown(name: string): never {
  throw new Error(`Apollo’s gateway asks for ${name}, which is not in the supergraph.`);
}

function failUnloaded(): never {
  throw new Error('A subgraph was asked before the supergraph was loaded.');
}

function apolloLogger(logger: EngineOptions['logger']) {
  return {
    debug: (message: string) => logger.debug({}, message),
    info: (message: string) => logger.debug({}, message),
    warn: (message: string) => logger.warn({}, message),
    error: (message: string) => logger.error({}, message),
  };
}
