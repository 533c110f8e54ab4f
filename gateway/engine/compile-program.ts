// An operation as a program: compiled once, run for every request that sends it.
import {
  GraphQLError,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { partsOf } from '../operation/collect-fields.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { spreadOfNull, type ResponsePath } from '../operation/response-types.js';
import { ownTurn, type Steps } from '../operation/slices.js';
import type { CancelSignal } from '../transport/cancel-signal.js';
import type { SubgraphTrace } from '../transport/subgraph-trace.js';
import { TextCoolDown } from './text/cool-down.js';
import { compileTextProgram } from './text/text-program.js';
import type { PlanNode } from './planner/plan.js';
import { coercedVariables, type CoercedVariables } from '../operation/coerced-variables.js';
import { AnswerTooLarge, Spending, defaultAnswerBudget, type AnswerBudget } from './answer-budget.js';
import { ErrorList } from './error-list.js';
import { holeReporter } from './hole-reporter.js';
import { UnsupportedPlan } from './planner/plan.js';
import type { DataObject } from './program/collect.js';
import { compilePlan } from './program/compile-plan.js';
import { isContextFetched } from './program/context-arguments.js';
import { unsharedEntities } from './program/unshared-entities.js';
import { compileShape } from './program/compile-shape.js';
import type { FetchDependencies } from './program/fetch-dependencies.js';
import { compileIntrospection } from './program/introspection.js';
import { providersOf } from './program/providers.js';
import type { Answered, Run } from './program/run.js';

export interface ProgramInput {
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the operation declares them, where they were coerced before: admission has to. */
  readonly coerced?: Readonly<Record<string, unknown>> | undefined;
  /** What subgraphs get to see of the client's headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the client has gone away. */
  readonly signal?: CancelSignal | undefined;
  /** Told of every call to a subgraph; by `run` alone, since texts are for those who want the answer and no more. */
  readonly trace?: SubgraphTrace | undefined;
}

export interface Program {
  /** What it was made from; undefined where nothing has to be fetched. */
  readonly plan: PlanNode | undefined;
  run(input: ProgramInput): Promise<ExecutionResult>;
  /** The same, as the JSON of `{"data":…}` where it could be put together from the subgraphs' own texts. */
  runText?(input: ProgramInput): Promise<ExecutionResult | Buffer>;
}

export interface CompileOptions extends Omit<FetchDependencies, 'isUnshared'> {
  /** What clients see; `schema` is the supergraph's own, hidden parts included. */
  readonly apiSchema: GraphQLSchema;
  readonly answerBudget?: AnswerBudget | undefined;
}

export interface OperationToCompile {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Undefined where nothing has to be fetched. */
  readonly plan: PlanNode | undefined;
  /** The client's name for a response name of the document. */
  readonly clientName: (name: string) => string;
  /** The client's variables by their names in the document. */
  readonly given?: ((variables: ProgramInput['variables']) => ProgramInput['variables']) | undefined;
}

/** @throws UnsupportedPlan where the operation needs what this engine does not do */
export function* compileProgram(
  { document, operationName, plan, clientName, given }: OperationToCompile,
  options: CompileOptions,
): Steps<Program> {
  const { apiSchema, answerBudget = defaultAnswerBudget } = options;
  const operation = getOperationAST(document, operationName);
  const root = operation && apiSchema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('the operation to compile is not in its document');
  if (plan && !isContextFetched(plan)) throw new UnsupportedPlan('context');
  const fragments = fragmentsOf(document);
  const step = plan && compilePlan(plan, { ...options, isUnshared: unsharedEntities(plan) });
  const parts = partsOf(operation.selectionSet);
  yield;
  const shape = compileShape(apiSchema, root, parts, fragments, clientName);
  yield;
  const spreadOf = spreadOfNull(apiSchema, root, operation.selectionSet, fragments);
  const introspect = compileIntrospection(apiSchema, operation, fragments);
  const providerOf = providersOf(plan);

  const withOwnNames = (input: ProgramInput): ProgramInput =>
    given === undefined
      ? input
      : { ...input, variables: given(input.variables), coerced: input.coerced && given(input.coerced) };
  const coerce = ({ variables, coerced }: ProgramInput): CoercedVariables =>
    coerced === undefined ? coercedVariables(apiSchema, document, operation, variables) : { coerced };

  /** Gives work a budget, and takes back what it has kept of the memory of all answers. */
  const spend = async <Result>(
    { signal }: ProgramInput,
    work: (spending: Spending) => Promise<Result>,
  ): Promise<Result> => {
    const spending = new Spending(answerBudget, signal);
    try {
      return await work(spending);
    } finally {
      spending.finish();
    }
  };

  const runObjects = (
    input: ProgramInput,
    coerced: Run['coerced'],
    answered: Answered | undefined,
  ): Promise<ExecutionResult> =>
    spend(input, (spending) => {
      const { variables, headers, trace } = input;
      return answerObjects({ variables, headers, spending, trace, answered }, coerced);
    });

  const answerObjects = async (
    input: Omit<Run, 'data' | 'errors' | 'nullEntities' | 'unasked' | 'coerced'>,
    coerced: Run['coerced'],
  ): Promise<ExecutionResult> => {
    const { variables, spending } = input;
    const errors = new ErrorList();
    const nullEntities = new Set<object>();
    const unasked: Run['unasked'] = new Map();
    const run: Run = { data: {}, errors, nullEntities, unasked, coerced, ...input };
    await step?.(run);
    const introspection = introspect?.(variables);
    for (const error of introspection?.errors ?? []) errors.add(() => error);
    if (spending.isLarge) await ownTurn();
    const data = shape({
      data: run.data,
      variables: coerced,
      introspected: introspection?.data as DataObject | undefined,
      isNone: (object) => nullEntities.has(object),
      found: holeReporter(errors, run.data, spreadOf, (path) => {
        const service = providerOf(path);
        return service !== undefined && isUnasked(run, service, path) ? undefined : service;
      }),
      spending,
    });
    const shown = errors.shown();
    return shown.length === 0
      ? { data }
      : { errors: shown.map((error) => inClientNames(error, clientName)), data };
  };

  const run: Program['run'] = async (asked) => {
    const input = withOwnNames(asked);
    const { errors, coerced } = coerce(input);
    return errors ? { errors } : withinBudget(runObjects(input, coerced, undefined));
  };

  const { schema, transports, report } = options;
  const text =
    plan &&
    (yield* compileTextProgram({ plan, parts, fragments, clientName, schema, apiSchema }, transports));
  if (text === undefined) return { plan, run };
  const attempts = new TextCoolDown();
  return {
    plan,
    run,
    runText: async (asked) => {
      const input = withOwnNames(asked);
      const { errors, coerced } = coerce(input);
      if (errors) return { errors };
      if (!attempts.admits()) {
        report.textProgram('cool-down');
        return withinBudget(runObjects(input, coerced, undefined));
      }
      const outcome = await spend(input, (spending) => text(input, spending));
      if (outcome.kind === 'too-large') return { errors: [outcome.error.toGraphQL()] };
      if (outcome.kind === 'text') {
        attempts.succeeded();
        report.textProgram('text');
        return outcome.answer;
      }
      if (outcome.isUnexpected) attempts.failed();
      report.textProgram(outcome.isUnexpected ? 'unexpected' : 'failed');
      return withinBudget(runObjects(input, coerced, outcome.answered));
    },
  };
}

/** Whether the subgraph was never asked for what stands at the path, for want of a key. */
function isUnasked({ unasked, data }: Run, service: string, path: ResponsePath): boolean {
  const objects = unasked.get(service);
  if (objects === undefined || objects.size === 0) return false;
  let object: unknown = data;
  for (const step of path.slice(0, -1)) {
    if (typeof object !== 'object' || object === null) return false;
    object = (object as DataObject)[step];
  }
  return objects.has(object as object);
}

/** An operation that takes too much has no answer, and says why. */
async function withinBudget(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof AnswerTooLarge) return { errors: [error.toGraphQL()] };
    throw error;
  }
}

/** The error where the client looks for it. */
function inClientNames(error: GraphQLError, clientName: (name: string) => string): GraphQLError {
  const { message, extensions, nodes, path } = error;
  if (path === undefined) return error;
  return new GraphQLError(message, {
    extensions,
    nodes: nodes ?? null,
    path: path.map((step) => (typeof step === 'string' ? clientName(step) : step)),
  });
}
