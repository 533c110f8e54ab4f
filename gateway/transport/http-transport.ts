// Subgraphs over HTTP: one pool of connections for all, a deadline and a size limit for every answer.
import type { Agent, Dispatcher } from 'undici';
import { SubgraphFailure, type SubgraphTransport } from './subgraph-transport.js';

export interface HttpTransports {
  to(url: string): SubgraphTransport;
  close(): Promise<void>;
}

export interface HttpTransportLimits {
  readonly deadlineMs?: number;
  readonly maximumAnswerBytes?: number;
}

const accepted = 'application/graphql-response+json, application/json;q=0.9';

export function createHttpTransports({
  deadlineMs = 30_000,
  maximumAnswerBytes = 64 * 1024 * 1024,
}: HttpTransportLimits = {}): HttpTransports {
  let opened:
    | Promise<{
        request: (url: string, options: RequestOptions) => Promise<Dispatcher.ResponseData>;
        agent: Agent;
      }>
    | undefined;

  // A gateway whose subgraphs are all in process never loads the HTTP client.
  const open = () =>
    (opened ??= import('undici').then(({ Agent, request }) => {
      const agent = new Agent({ maxResponseSize: maximumAnswerBytes });
      return { agent, request: (url, options) => request(url, { ...options, dispatcher: agent }) };
    }));

  return {
    to: (url) => {
      void open();
      return {
        prepare: ({ query, operationName }) => {
          const beginning = `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
          return async ({ variables, headers }) => {
            const response = await open()
              .then(({ request }) =>
                request(url, {
                  method: 'POST',
                  headers: { ...headers, 'content-type': 'application/json', accept: accepted },
                  body: `${beginning}${JSON.stringify(variables)}}`,
                  signal: AbortSignal.timeout(deadlineMs),
                }),
              )
              .catch((cause: unknown) => {
                throw new SubgraphFailure('No answer came.', { cause });
              });
            return readBody(response);
          };
        },
      };
    },
    close: async () => {
      if (opened !== undefined) await (await opened).agent.destroy();
    },
  };
}

interface RequestOptions {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

async function readBody({ statusCode, body }: Dispatcher.ResponseData): Promise<unknown> {
  let answer: unknown;
  try {
    answer = JSON.parse(await body.text());
  } catch (cause) {
    // A parser's message quotes the text, so only a failure to receive it is kept.
    throw new SubgraphFailure(
      `Status ${String(statusCode)} and no JSON.`,
      cause instanceof SyntaxError ? {} : { cause },
    );
  }
  const hasErrors = typeof answer === 'object' && answer !== null && 'errors' in answer;
  if (statusCode >= 400 && !hasErrors) throw new SubgraphFailure(`Status ${String(statusCode)}.`);
  return answer;
}
