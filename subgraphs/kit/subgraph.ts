// A running subgraph: the same whether it is reached over HTTP or in process.
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createExecutor, type OperationRequest } from './execution/executor.js';
import { RequestContext, systemClock, type Clock } from './execution/request-context.js';
import { shownError, type ReportError } from './execution/shown-error.js';
import type { AskGraph } from './graph/ask-graph.js';
import type { BuiltSubgraph } from './graphql/build-subgraph.js';

/** The header that names the person in whose name a request is made. */
export const actorHeader = 'workforce-actor';

export interface SubgraphRequest extends OperationRequest {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
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
  options: Pick<SubgraphOptions, 'clock' | 'report'> & { readonly close: () => Promise<void> },
): Subgraph {
  const executor = createExecutor(built.schema);
  const clock = options.clock ?? systemClock;
  const report = options.report ?? (() => undefined);
  return {
    ...built,
    close: options.close,
    execute: async (request) => {
      const result = await executor.execute(
        request,
        new RequestContext(clock, request.headers[actorHeader] ?? null),
      );
      if (result.errors === undefined) return result;
      return { ...result, errors: result.errors.map((error) => shownError(error, report)) };
    },
  };
}
