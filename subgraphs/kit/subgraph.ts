// A running subgraph: the same whether it is reached over HTTP or in process.
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Database } from './database/database.js';
import { defaultAnswerLimits, type AnswerLimits } from './execution/compiled/answer-limits.js';
import { createExecutor, type OperationRequest } from './execution/executor.js';
import { systemClock, type Clock } from './clock.js';
import { RequestContext } from './execution/request-context.js';
import { RowBudget } from './execution/row-budget.js';
import { shownError, type ReportError } from './execution/shown-error.js';
import type { AskGraph } from './graph/ask-graph.js';
import type { BuiltSubgraph } from './graphql/build-subgraph.js';

/** The header that names the person in whose name a request is made. */
export const actorHeader = 'workforce-actor';

export interface SubgraphRequest extends OperationRequest {
  /** With `provenance: true`, the answer says whose data it is, how new and whether a sample, in its own `extensions.provenance`. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** How large one of its answers may become. */
  readonly limits: AnswerLimits;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** What it says of its data. */
  provenance(): Promise<Provenance>;
  close(): Promise<void>;
}

export interface SubgraphOptions {
  /** `file:…` or `mysql:…`, see openDatabase. */
  readonly databaseUrl: string;
  readonly clock?: Clock;
  /** The graph round this subgraph, for rules that depend on neighbours' entities. */
  readonly graph?: AskGraph;
  /** Told of errors whose cause callers do not see. */
  readonly report?: ReportError;
  /** How large one answer may become. */
  readonly limits?: AnswerLimits;
}

/** The provenance of a subgraph's data. */
export interface Provenance {
  /** The team that answers for the data. */
  readonly owner: string;
  /** When the data was last changed, ISO 8601 in UTC; null where no change is known of. */
  readonly dataAsOf: string | null;
  /** Whether the data, or some of them, were generated: they are a sample and describe nobody. */
  readonly sample: boolean;
}

/** What a subgraph's folder exports to those who run it. */
export interface SubgraphModule {
  readonly name: string;
  /** Whether it asks the graph about its neighbours' entities. */
  readonly asksGraph?: boolean;
  /** Its SDL, which needs no database. */
  sdl(): string;
  open(options: SubgraphOptions): Promise<Subgraph>;
}

/** Puts a built schema and the database behind it to work. */
export function runningSubgraph(
  built: BuiltSubgraph,
  options: Pick<SubgraphOptions, 'clock' | 'report' | 'limits'> & {
    readonly owner: string;
    /** Closed with the subgraph. */
    readonly database: Pick<Database<unknown>, 'changes' | 'isSample' | 'close'>;
  },
): Subgraph {
  const executor = createExecutor(built.schema);
  const clock = options.clock ?? systemClock;
  const { owner, database, limits = defaultAnswerLimits } = options;
  const report = options.report ?? (() => undefined);
  const provenance = async (): Promise<Provenance> => {
    const [{ lastAt }, sample] = await Promise.all([database.changes(), database.isSample()]);
    return { owner, dataAsOf: lastAt?.toISOString() ?? null, sample };
  };
  return {
    ...built,
    limits,
    provenance,
    close: () => database.close(),
    execute: async (request) => {
      // Looked up first: the answer may be newer than what is said of it, but not older.
      const said = request.extensions?.['provenance'] === true ? await provenance() : undefined;
      const rows = new RowBudget(limits.objects);
      const answer = await executor.execute(
        request,
        new RequestContext(clock, request.headers[actorHeader] ?? null, database.changes, rows),
        { limits, onTooLarge: () => rows.end() },
      );
      const result = said === undefined ? answer : { ...answer, extensions: { provenance: said } };
      if (result.errors === undefined) return result;
      return { ...result, errors: result.errors.map((error) => shownError(error, report)) };
    },
  };
}
