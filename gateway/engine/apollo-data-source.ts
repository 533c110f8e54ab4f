// One subgraph as Apollo's executor sees it. Whatever the subgraph does, this answers: a failure becomes an error on
// the fields it costs, and errors are fit to be shown.
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../telemetry/logger.js';
import type { SubgraphCall, SubgraphTransport } from '../transport/subgraph-transport.js';
import { AnswerTooLarge, type Spending } from './answer-budget.js';
import { answerShape, type AnswerShape } from './answer-shape.js';
import type { DataObject } from './program/collect.js';
import { withOwnNumbers } from './exact-literals.js';
import { rootFields } from './root-fields.js';
import { isShownCode, shownSubgraphError, shownSubgraphFailure } from './shown-error.js';
import type { ProgramInput } from './compile-program.js';
import { readFittingAnswer } from './subgraph-answer.js';
import { reportHiddenErrors, reportSubgraphFailure } from './subgraph-failure-report.js';

export interface ApolloDataSourceOptions {
  readonly service: string;
  readonly transport: SubgraphTransport;
  /** The public schema, once loaded. */
  readonly schema: () => GraphQLSchema;
  readonly logger: Logger;
}

const rememberedOperations = 1_000;

/** What a request has of its own beside the gateway's context. */
interface RequestParts {
  /** What the operation may still take. */
  readonly spending?: Spending;
  /** Takes what each root fetch brings. */
  readonly rootData?: DataObject[];
  /** Told where a subgraph says that an entity is none to it: then it owes nothing of that. */
  readonly foundNoEntity?: () => void;
}

interface Prepared {
  readonly shape: AnswerShape;
  readonly call: SubgraphCall;
}

export function createApolloDataSource({
  service,
  transport,
  schema,
  logger,
}: ApolloDataSourceOptions): GraphQLDataSource {
  const prepared = new LRUCache<string, Prepared>({ max: rememberedOperations });
  const prepare = (query: string, operationName: string | undefined): Prepared => {
    const known = prepared.get(query);
    if (known) return known;
    const shape = answerShape(query, schema());
    const made = {
      shape,
      call: transport.prepare({ query: withOwnNumbers(query), operationName, kind: shape.kind }),
    };
    prepared.set(query, made);
    return made;
  };

  return {
    process: async (options) => {
      const { request, context } = options;
      const { query = '', operationName, variables } = request;
      const representations: unknown = variables?.['representations'];
      const entities = Array.isArray(representations) ? representations.length : undefined;
      const { shape, call } = prepare(query, operationName);
      try {
        const raw = await call({
          variables: variables ?? {},
          headers: context['headers'] as ProgramInput['headers'],
          signal: context['signal'] as ProgramInput['signal'],
          trace: context['trace'] as ProgramInput['trace'],
        });
        const { data, errors } = readFittingAnswer(raw, shape, entities);
        (context as RequestParts).spending?.receive(data);
        const { rootData, foundNoEntity } = context as RequestParts;
        if (data !== null && isRootFetch(options)) rootData?.push(data);
        if (entities !== undefined && hasNull(data?.['_entities'])) foundNoEntity?.();
        if (errors.length === 0) return { data };
        const hidden = errors.filter(({ extensions }) => !isShownCode(extensions?.['code'])).length;
        const errorId = hidden > 0 ? reportHiddenErrors(logger, service, hidden) : undefined;
        return { data, errors: errors.map((error) => shownSubgraphError(error, service, errorId)) };
      } catch (error) {
        if (error instanceof AnswerTooLarge) return { data: null };
        const errorId = reportSubgraphFailure(logger, service, error);
        // An empty path stands for wherever the entities were wanted; the executor completes it.
        const paths =
          entities === undefined
            ? rootFields(query, schema(), variables ?? {}).map((field) => [field])
            : [[]];
        return {
          data: null,
          errors: paths.map((path) => shownSubgraphFailure(error, service, path, errorId)),
        };
      }
    },
  };
}

function hasNull(list: unknown): boolean {
  return Array.isArray(list) && list.includes(null);
}

function isRootFetch(options: GraphQLDataSourceProcessOptions): boolean {
  return 'pathInIncomingRequest' in options && options.pathInIncomingRequest.length === 0;
}
