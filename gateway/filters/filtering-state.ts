// An engine state whose operations may filter across subgraphs: clients see the presented schema, and the state within is
// handed keys in place of every filter that crosses. An operation that crosses nothing goes straight through.
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  print,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type {
  CreateEngineState,
  EngineOptions,
  Executor,
  GatewayContext,
  Operation,
} from '../engine/engine.js';
import type { Explain } from '../engine/explain/explanation.js';
import { compileIntrospection } from '../engine/program/introspection.js';
import { reportHiddenErrors, reportSubgraphFailure } from '../engine/subgraph-failure-report.js';
import { answerFiltered, type FilteredProgram } from './filtered-answer.js';
import { createFilters, type Filters } from './filters.js';
import { createNeighbourAsker, type AskNeighbours } from './neighbour-asker.js';
import { fragmentsOf } from './operation-alone.js';
import { rootFieldsOf } from './without-root-fields.js';

interface Prepared {
  /** Undefined where no filter can cross. */
  readonly program: FilteredProgram | undefined;
  /** Undefined where nothing is asked of the schema. */
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => ExecutionResult) | undefined;
}

const defaultFilterKeyLimit = 10_000;

/** A document takes some sixty times the bytes of its text. */
const remembered = {
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (_value: unknown, text: string): number => 1_000 + text.length * 60,
};

/** The same states with filters that cross, as far as the supergraph's subgraphs offer keys. */
export function withFilters(create: CreateEngineState): CreateEngineState {
  return async (options) => {
    const state = await create(options);
    const { supergraphSdl, filterKeyLimit = defaultFilterKeyLimit } = options;
    const filters = createFilters(supergraphSdl, state.apiSchema, filterKeyLimit);
    if (filters === undefined) return state;
    for (const problem of filters.problems) options.logger.warn({}, problem);
    const asker = createAsker(options);
    /** An export asks for page after page in one context: its filters mean the same keys on all of them. */
    const askers = new WeakMap<GatewayContext, AskNeighbours>();
    const askerOf = (context: GatewayContext): AskNeighbours => {
      const known = askers.get(context);
      if (known) return known;
      const { forwardedHeaders: headers, signal, trace } = context;
      const made = asker({ headers, signal, trace });
      askers.set(context, made);
      return made;
    };
    const prepared = new LRUCache<string, Prepared>({ ...remembered });
    /** The clients' operations, by what became of their texts. */
    const origins = new LRUCache<string, Operation>({ ...remembered });

    const prepare = (operation: Operation, document: DocumentNode): Prepared => {
      const key = keyOf(operation);
      const known = prepared.get(key);
      if (known) return known;
      const made = prepareOperation(filters, document, operation.operationName);
      prepared.set(key, made);
      return made;
    };
    const texts = new WeakMap<DocumentNode, string>();
    const rewrittenText = (document: DocumentNode, origin: Operation): string => {
      const text = texts.get(document) ?? print(document);
      texts.set(document, text);
      origins.set(text, origin);
      return text;
    };

    const execute: Executor = async (context) => {
      const { document, source, queryHash, request } = context;
      const { operationName, variables = {} } = request;
      const operation = { source, operationName };
      const { program, introspect } = prepare(operation, document);
      const answer =
        program === undefined
          ? await state.execute(context)
          : await answerFiltered(
              program,
              variables,
              askerOf(context.context as GatewayContext),
              (rewritten, values, part) =>
                state.execute({
                  ...context,
                  document: rewritten,
                  source: rewrittenText(rewritten, operation),
                  queryHash: `${queryHash} filtered ${part}`,
                  request: { ...request, variables: values },
                }),
            );
      // The state within knows the schema without crossings, and would describe that.
      const described = answer.data && introspect?.(variables).data;
      return described ? { ...answer, data: { ...answer.data, ...described } } : answer;
    };

    const explain: Explain = async (operation) => {
      const { document, variables } = operation;
      const { program } = prepare(operation, document);
      if (program === undefined) return state.explain(operation);
      const { operation: filtered } = program;
      const foreseen = await filtered.foresee(variables);
      const explained = await state.explain({
        document: filtered.document,
        source: rewrittenText(filtered.document, {
          source: operation.source,
          operationName: operation.operationName,
        }),
        operationName: operation.operationName,
        variables: foreseen.variables,
      });
      return { ...explained, keySetRounds: foreseen.keySetRounds };
    };

    return {
      apiSchema: filters.presented,
      execute,
      explain,
      // What a client may send was judged by the schema that clients see, and only what crosses nothing is run as it is.
      admitted: (operation) => {
        const known = prepared.get(keyOf(operation));
        const isPlain = known && known.program === undefined && known.introspect === undefined;
        return isPlain ? state.admitted(operation) : undefined;
      },
      busiest: (count) => {
        const busy = state.busiest(count).map((operation) => origins.get(operation.source) ?? operation);
        return [...new Set(busy)];
      },
      warm: (operations) =>
        state.warm(
          operations.flatMap((operation) => {
            const document = parse(operation.source);
            if (validate(filters.presented, document, undefined, { maxErrors: 1 }).length > 0) return [];
            const { program } = prepare(operation, document);
            if (program === undefined) return [operation];
            const source = rewrittenText(program.operation.document, operation);
            return [{ source, operationName: operation.operationName }];
          }),
        ),
      close: () => state.close(),
    };
  };
}

function keyOf({ source, operationName }: Operation): string {
  return operationName === undefined ? source : `${operationName}\n${source}`;
}

function prepareOperation(
  { presented, prepare }: Filters,
  document: DocumentNode,
  operationName: string | undefined,
): Prepared {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && presented.getRootType(operation.operation);
  if (!operation || !rootType) return { program: undefined, introspect: undefined };
  const filtered = prepare(document, operationName);
  return {
    program: filtered && {
      operation: filtered,
      rootType,
      rootFields: rootFieldsOf(filtered.document),
      isMutation: operation.operation === OperationTypeNode.MUTATION,
    },
    introspect: compileIntrospection(presented, operation, Object.fromEntries(fragmentsOf(document))),
  };
}

function createAsker({ reach, logger }: EngineOptions) {
  return createNeighbourAsker(reach, {
    subgraphFailed: (service, error) => reportSubgraphFailure(logger, service, error),
    errorsHidden: (service, errors) => reportHiddenErrors(logger, service, errors),
  });
}
