// What answers operations, as the rest of the gateway sees it. Everything that depends on one supergraph is one engine,
// made whole and never changed: another supergraph is another engine.
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { ValidOperation } from '../operation/valid-operation.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import type { AnswerBudget } from './answer-budget.js';
import type { PlanNode } from './planner/plan.js';
import type { PlannerSettings } from './planner/planner-settings.js';
import type { KnownOperations } from './planner/remembered-plans.js';
import type { ProgramInput } from './compile-program.js';

/** An operation ready to be run, for request after request. */
export interface Program {
  run(input: ProgramInput): Promise<ExecutionResult>;
  /** The same, as the JSON of `{"data":…}` where it could be put together from the subgraphs' own texts. */
  runText?(input: ProgramInput): Promise<ExecutionResult | Buffer>;
  /**
   * The plan that it carries out; undefined where nothing has to be fetched.
   *
   * @throws GraphQLError OPERATION_NOT_SUPPORTED where running it would say the same
   */
  explain(): Promise<PlanNode | undefined>;
}

export interface Engine {
  /** What operations are planned against. */
  readonly apiSchema: GraphQLSchema;
  /** Settles when operations can be planned, and fails where the supergraph turns out to be of no use. */
  readonly ready: Promise<void>;
  /**
   * Makes the program of an operation that is valid in the API schema. Nothing is kept: whoever asks keeps it.
   *
   * @throws GraphQLError where the operation cannot be planned
   */
  prepare(operation: ValidOperation): Promise<Program>;
  /** Ends what the engine keeps running, once the requests that it answers have ended. */
  close(): Promise<void>;
}

export interface SubgraphAddress {
  readonly name: string;
  /** Empty where the supergraph names none. */
  readonly url: string;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  /** Whether the supergraph needs no check of its own. */
  readonly isTrusted: boolean;
  /** How operations are planned, where it differs from the defaults. */
  readonly planner?: Partial<PlannerSettings>;
  /** What was planned under the supergraphs before. */
  readonly knownOperations?: KnownOperations;
  readonly reach: (subgraph: SubgraphAddress) => SubgraphTransport;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What one operation may take while it runs, where it differs from the default. */
  readonly answerBudget?: AnswerBudget | undefined;
}

/** @throws where the supergraph cannot be used; the message says why */
export type CreateEngine = (options: EngineOptions) => Promise<Engine>;
