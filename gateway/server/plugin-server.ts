// Apollo Server as the host of plugins. It is loaded only where there are some.
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, Kind, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Answer, ShownAnswer } from '../completion/complete.js';
import { parseExactJson } from '../operation/exact-json.js';
import type { PluginContext, PluginHostOptions } from './plugin-host.js';

/** One operation on its way past the plugins. */
export interface HostedOperation {
  readonly query: string;
  readonly queryHash: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where the operation was not admitted. */
  readonly document: DocumentNode | undefined;
  /** The rest of the pipeline. */
  readonly answer: () => Promise<Answer>;
}

export interface PluginServer {
  run(operation: HostedOperation): Promise<Answer>;
  stop(): Promise<void>;
}

/** Apollo Server hands plugins and executor a copy of the context, in which this stays. */
const restOfPipeline = Symbol('the rest of the pipeline');

const refusal = Symbol('why the operation was not admitted');

interface HostedContext extends PluginContext {
  readonly [refusal]?: GraphQLError | undefined;
  readonly [restOfPipeline]?: () => Promise<Answer>;
}

const keptDocuments = 1_000;

/** What plugins see in place of a document that was not admitted. */
const noDocument: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

export async function createPluginServer({
  plugins,
  runtime,
  formatError,
  logger,
}: PluginHostOptions): Promise<PluginServer> {
  /** By their hashes: Apollo Server parses and validates nothing that is here. */
  const documents = new LRUCache<string, DocumentNode>({ max: keptDocuments });
  const ours = new WeakSet();

  const server = new ApolloServer<HostedContext>({
    gateway: {
      load: () => Promise.resolve({ executor: async ({ context }) => resultOf(context as HostedContext) }),
      onSchemaLoadOrUpdate: (listener) => {
        runtime.onSchema((apiSchema, coreSupergraphSdl) => {
          listener({ apiSchema, coreSupergraphSdl });
        });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    documentStore: {
      get: (key) => Promise.resolve(documents.get(key.slice(key.lastIndexOf(':') + 1))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    },
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Errors of the pipeline have their form already; plugins may raise others.
    formatError: (formatted, error) =>
      error instanceof GraphQLError && ours.has(error) ? formatted : formatError(formatted, error),
    logger: {
      debug: (message: string) => logger.debug({}, message),
      info: (message: string) => logger.debug({}, message),
      warn: (message: string) => logger.warn({}, message),
      error: (message: string) => logger.error({}, message),
    },
    plugins: [
      refusals,
      ...plugins,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();

  async function resultOf({ [restOfPipeline]: answer }: HostedContext) {
    if (answer === undefined)
      throw new Error('an operation was given to Apollo Server, and not to the pipeline');
    const given = await answer();
    const {
      errors,
      http: _http,
      ...rest
    } = (Buffer.isBuffer(given) ? parseExactJson(given.toString()) : given) as ShownAnswer;
    return {
      ...(rest as { data?: Record<string, unknown> | null; extensions?: Record<string, unknown> }),
      ...(errors && { errors: errors.map(asError) }),
    };
  }

  function asError({ message, path, extensions }: NonNullable<ShownAnswer['errors']>[number]): GraphQLError {
    const error = new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
    ours.add(error);
    return error;
  }

  return {
    stop: () => server.stop(),
    run: async ({ query, queryHash, operationName, variables, headers, document, answer }) => {
      const refused = document === undefined ? await answer() : undefined;
      const errors = refused && !Buffer.isBuffer(refused) ? refused.errors : undefined;
      const contextValue: HostedContext = {
        headers,
        [restOfPipeline]: answer,
        [refusal]: errors?.[0] && asError(errors[0]),
      };
      // One that is admitted at the same moment, with other variables, keeps its document.
      if (document !== undefined || !documents.has(queryHash))
        documents.set(queryHash, document ?? noDocument);
      const { body, http } = await server.executeOperation(
        {
          query,
          variables,
          ...(operationName !== undefined && { operationName }),
          http: {
            method: 'POST',
            search: '',
            body: undefined,
            headers: new HeaderMap(Object.entries(headers)),
          },
        },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('no operation is answered in parts');
      const shownHeaders = Object.fromEntries(http.headers);
      // Apollo Server passes on one error, and has a status of its own.
      if (errors !== undefined) return { errors, http: { headers: shownHeaders } };
      const { singleResult } = body;
      return {
        ...(singleResult.errors && { errors: singleResult.errors }),
        ...('data' in singleResult && { data: singleResult.data }),
        ...(singleResult.extensions && { extensions: singleResult.extensions }),
        http: { status: http.status, headers: shownHeaders },
      };
    },
  };
}

/** Plugins hear of an operation that was not admitted as of one that Apollo Server refuses. */
const refusals: ApolloServerPlugin<HostedContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue: { [refusal]: error } }) =>
        error === undefined ? Promise.resolve() : Promise.reject(error),
    }),
};
