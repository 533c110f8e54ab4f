// Subgraphs over HTTP, at undici's lowest interface: connections are kept open, a body is text prepared once and the
// variables. Deadlines are the caller's, so undici's own are off.
import type { Pool } from 'undici';
import type { Channel } from './channel.js';
import { answerAsReceived, exchange, parsedAnswer } from './http-exchange.js';
import { provenanceAsked } from './provenance-asked.js';
import { SubgraphFailure, type SubgraphOperation } from './subgraph-transport.js';

export interface HttpChannels {
  /** @param url of the subgraph; empty where the supergraph names none, and every try fails then */
  to(url: string): Channel;
  /** Cuts off what is under way. */
  close(): Promise<void>;
}

/** Connections to one origin; further calls wait for one of them. A slow subgraph must not use up all file handles. */
const maximumConnections = 256;

const ownHeaders: readonly string[] = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
];

export function createHttpChannels(limits: { readonly maximumAnswerBytes: number }): HttpChannels {
  const pools = new Map<string, Pool>();

  // A gateway whose subgraphs are all in process never loads the HTTP client.
  const open = async (origin: string): Promise<Pool> => {
    const { Pool } = await import('undici');
    const pool =
      pools.get(origin) ??
      new Pool(origin, { connections: maximumConnections, headersTimeout: 0, bodyTimeout: 0 });
    pools.set(origin, pool);
    return pool;
  };

  return {
    to: (url) => {
      if (!URL.canParse(url)) return unaddressed;
      const { origin, pathname, search } = new URL(url);
      let pool: Pool | Promise<Pool> = open(origin).then((opened) => (pool = opened));
      const path = `${pathname}${search}`;
      return {
        prepare: (operation) => {
          const beginning = bodyBeginning(operation);
          return ({ variables, headers, trace }, listener) => {
            const end = trace === undefined ? '}' : endWithProvenance;
            const body = `${beginning}${JSON.stringify(variables)}${end}`;
            const question = { path, method: 'POST', headers: allHeaders(headers), body };
            return exchange(pool, question, limits, parsedAnswer, listener);
          };
        },
        prepareText: (operation) => {
          const beginning = bodyBeginning(operation);
          return ({ variables, headers }, listener) => {
            const body = `${beginning}${variables}}`;
            const question = { path, method: 'POST', headers: allHeaders(headers), body };
            return exchange(pool, question, limits, answerAsReceived, listener);
          };
        },
      };
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

/** The request's body up to the variables. */
function bodyBeginning({ query, operationName }: SubgraphOperation): string {
  return `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
}

/** Subgraphs that know nothing of it pass over it, as GraphQL over HTTP has it of extensions. */
const endWithProvenance = `,"extensions":${JSON.stringify(provenanceAsked)}}`;

/** Names and values in turn, which is the form that costs undici least. */
function allHeaders(forwarded: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(forwarded);
  if (names.length === 0) return ownHeaders;
  const all = [...ownHeaders];
  for (const name of names) all.push(name, forwarded[name] ?? '');
  return all;
}

const unaddressed: Channel = {
  prepare:
    () =>
    (_input, { failed }) => {
      failed(new SubgraphFailure('The supergraph names no address for it.'));
      return () => undefined;
    },
};
