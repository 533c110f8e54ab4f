// Apollo Server's part: it runs the plugins that an operator adds. Where one of them listens to requests, every operation
// goes by it, whichever entry it came in by; where none does, Apollo Server is not in a request's way. It decides nothing:
// what it would parse and validate was admitted before, and its executor is the rest of the pipeline.
import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Answer } from '../completion/complete.js';
import type { FormatError } from '../completion/format-error.js';
import type { RefusedAnswer } from '../completion/refused-answer.js';
import type { Stages } from '../pipeline.js';
import type { SupergraphRuntime } from '../supergraph/supergraph-runtime.js';
import type { Logger } from '../telemetry/logger.js';

/** What a plugin sees as `contextValue`. */
export interface PluginContext {
  /** The client's headers that subgraphs get to see. */
  readonly headers: Readonly<Record<string, string>>;
}

export type GatewayPlugin = ApolloServerPlugin<PluginContext>;

export interface PluginHost {
  readonly host: Stages['host'];
  stop(): Promise<void>;
}

export interface PluginHostOptions {
  readonly plugins: readonly GatewayPlugin[];
  readonly runtime: Pick<SupergraphRuntime, 'onSchema'>;
  readonly refused: RefusedAnswer;
  readonly formatError: FormatError;
  readonly logger: Logger;
}

/** @throws what a plugin throws when the server starts */
export async function createPluginHost(options: PluginHostOptions): Promise<PluginHost> {
  const { plugins, refused } = options;
  const direct: Stages['host'] = (_request, _admit, answer) => settled(answer, refused);
  if (plugins.length === 0) return { host: direct, stop: () => Promise.resolve() };
  const { createPluginServer } = await import('./plugin-server.js');
  const server = await createPluginServer(options);
  const { stop } = server;
  if (plugins.every(({ requestDidStart }) => requestDidStart === undefined)) return { host: direct, stop };
  return {
    stop,
    host: (request, admit, answer) => {
      const { source, operationName } = request.operation;
      return server.run({
        query: source,
        queryHash: createHash('sha256').update(source).digest('hex'),
        operationName,
        variables: request.variables,
        headers: request.call.headers,
        document: admittedDocument(admit),
        answer: () => settled(answer, refused),
      });
    },
  };
}

/** The answer, where a stage refuses the request too. */
async function settled(answer: () => Promise<Answer>, refused: RefusedAnswer): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    return refused(error);
  }
}

/** Undefined where the operation is not admitted: the pipeline will say why. */
function admittedDocument(admit: Parameters<Stages['host']>[1]) {
  try {
    return admit().operation.document;
  } catch {
    return undefined;
  }
}
