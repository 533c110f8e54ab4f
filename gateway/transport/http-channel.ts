// Subgraphs over HTTP, at undici's lowest interface: connections are kept open, a body is text prepared once and the
// variables.
import { exactJson } from '../operation/exact-json.js';
import { acceptedEncodings } from './answer-encoding.js';
import type { Channel } from './channel.js';
import { readHttpAddress } from './http-address.js';
import { exchange } from './http-exchange.js';
import { createHttpPools } from './http-pools.js';
import { answerAsReceived, parsedAnswer } from './http-answer.js';
import { provenanceAsked } from './provenance-asked.js';
import type { SubgraphOperation } from './subgraph-transport.js';

export interface HttpChannel extends Channel {
  /** Closes the connections that no other subgraph uses, once what is under way has ended. */
  release(): void;
}

export interface HttpChannels {
  /** @throws UnusableAddress */
  to(subgraph: { readonly name: string; readonly url: string }): HttpChannel;
  /** Cuts off what is under way. */
  close(): Promise<void>;
}

const ownHeaders: readonly string[] = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
  'accept-encoding',
  acceptedEncodings,
];

export function createHttpChannels(limits: { readonly maximumAnswerBytes: number }): HttpChannels {
  const pools = createHttpPools();
  return {
    to: ({ name, url }) => {
      const { origin, path, authorization } = readHttpAddress(name, url);
      const connections = pools.to(origin);
      const sent = authorization === undefined ? ownHeaders : [...ownHeaders, 'authorization', authorization];
      return {
        prepare: (operation) => {
          const beginning = bodyBeginning(operation);
          return ({ variables, headers, trace }, listener) => {
            const end = trace === undefined ? '}' : endWithProvenance;
            const body = `${beginning}${exactJson(variables)}${end}`;
            const question = { path, method: 'POST', headers: allHeaders(sent, headers), body };
            return exchange(connections.pool, question, limits, parsedAnswer, listener);
          };
        },
        prepareText: (operation) => {
          const beginning = bodyBeginning(operation);
          return ({ variables, headers }, listener) => {
            const body = `${beginning}${variables}}`;
            const question = { path, method: 'POST', headers: allHeaders(sent, headers), body };
            return exchange(connections.pool, question, limits, answerAsReceived, listener);
          };
        },
        release: () => {
          connections.release();
        },
      };
    },
    close: () => pools.close(),
  };
}

/** The request's body up to the variables. */
function bodyBeginning({ query, operationName }: SubgraphOperation): string {
  return `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
}

/** Subgraphs that know nothing of it pass over it, as GraphQL over HTTP has it of extensions. */
const endWithProvenance = `,"extensions":${JSON.stringify(provenanceAsked)}}`;

/** Names and values in turn, which is the form that costs undici least. */
function allHeaders(own: readonly string[], forwarded: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(forwarded);
  if (names.length === 0) return own;
  const all = [...own];
  for (const name of names) all.push(name, forwarded[name] ?? '');
  return all;
}
