// An engine over two subgraphs whose answers are written down word for word, so that they can be wrong in any way.
import { composeServices } from '@apollo/composition';
import { parse, type GraphQLFormattedError } from 'graphql';
import type { AnswerBudget } from '../../gateway/engine/answer-budget.js';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { exactJson, parseExactJson } from '../../gateway/operation/exact-json.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import type { CancelSignal } from '../../gateway/transport/cancel-signal.js';
import { SubgraphFailure, type SubgraphTransport } from '../../gateway/transport/subgraph-transport.js';
import { federationHeader } from '../differential/worlds/world.js';

const subgraphs = {
  posts: `
    type Post @key(fields: "id") { id: ID! title: String holder: Person free: Free }
    type Person @key(fields: "id") { id: ID! }
    interface Owner { id: ID! }
    type Firm implements Owner { id: ID! name: String! }
    type Office implements Owner { id: ID! floor: Int }
    enum Grade { JUNIOR SENIOR HIDDEN @inaccessible }
    type Query {
      post: Post posts: [Post!] people: [Person] grid: [[Int!]!] required: Int! grade: Grade grades: [Grade!] owner: Owner owners: [Owner]
      flag: Boolean size: Float count: Int text: String key: ID deep: Deep free: Free
      accounts: [Account] echo(of: Free, id: ID, ratio: Float, list: [Free]): Free
    }
    type Account @key(fields: "number") { number: Free! }
    scalar Free
    type Deep { deep: Deep leaf: Int! }
  `,
  people: `
    type Person @key(fields: "id") { id: ID! name: String! nick: String tags: [[String!]] boss: Person! }
    type Post @key(fields: "id") { id: ID! free: Free @external summary: String @requires(fields: "free") }
    type Account @key(fields: "number") { number: Free! holder: String }
    scalar Free
    type Query { person: Person }
  `,
};

export interface ScriptedAnswer {
  readonly data: unknown;
  /** Where it was put together from the subgraphs' own texts: the whole answer. */
  readonly text?: string;
  /** Path and code of each, in the order given. */
  readonly errors?: readonly {
    readonly path: unknown;
    readonly code: unknown;
    readonly service: unknown;
    /** How many errors are left out, of an error that says so. */
    readonly omitted?: unknown;
  }[];
}

/** An answer that never comes: the request has to be cancelled. */
export const never = Symbol('never');

/** The ways to an answer: in objects, in text as far as that goes, and by Apollo's executor. */
export const roads = ['objects', 'text', 'apollo'] as const;
type Road = (typeof roads)[number];

/** @param answers for each subgraph, what it answers to its first request, its second and so on */
export async function askScripted(
  query: string,
  answers: Readonly<Record<string, readonly unknown[]>>,
  {
    road = 'objects',
    variables = {},
    asked = [],
    written = [],
    answerBudget,
  }: {
    readonly road?: Road;
    readonly variables?: Readonly<Record<string, unknown>>;
    /** Takes what every subgraph is asked: the document, and the variables as JSON. */
    readonly answerBudget?: AnswerBudget | undefined;
    readonly asked?: { readonly query: string; readonly variables: string }[];
    /** Takes the answer's data as JSON. */
    readonly written?: string[];
  } = {},
): Promise<ScriptedAnswer> {
  const left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  const nextText = (name: string, signal: CancelSignal | undefined): Promise<string> => {
    const answer = left.get(name)?.shift();
    if (answer === never)
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new SubgraphFailure('Nobody waits for the answer.', { kind: 'cancelled' }));
        });
      });
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  const inObjects = (name: string): SubgraphTransport => ({
    prepare:
      ({ query }) =>
      async (input) => {
        asked.push({ query, variables: exactJson(input.variables) });
        return parseExactJson(await nextText(name, input.signal));
      },
  });
  const inText = (name: string): SubgraphTransport => ({
    ...inObjects(name),
    prepareText:
      ({ query }) =>
      async (input) => {
        asked.push({ query, variables: input.variables });
        return Buffer.from(await nextText(name, input.signal));
      },
  });
  const create = road === 'apollo' ? createApolloEngine : createCompiledEngine;
  const engine = await create({
    supergraphSdl: composed(),
    isTrusted: true,
    planner: { placement: 'in-process' },
    answerBudget,
    logger: silentLogger,
    metrics: createMetrics(),
    reach: ({ name }) => (road === 'text' ? inText(name) : inObjects(name)),
  });
  const program = await engine.prepare({ document: parse(query), source: query, operationName: undefined });
  const input = { variables, headers: {} };
  const inBytes = road === 'text' ? await program.runText?.(input) : undefined;
  const answer = inBytes ?? (await program.run(input));
  const { data, errors } = (Buffer.isBuffer(answer) ? JSON.parse(String(answer)) : answer) as {
    data?: unknown;
    errors?: readonly GraphQLFormattedError[];
  };
  written.push(exactJson({ data }));
  return {
    data: data === undefined ? undefined : (JSON.parse(exactJson(data)) as unknown),
    ...(Buffer.isBuffer(answer) && { text: String(answer) }),
    ...(errors && {
      errors: errors.map(({ path, extensions }) => ({
        path,
        code: extensions?.['code'],
        service: extensions?.['service'],
        ...(extensions?.['omitted'] !== undefined && { omitted: extensions['omitted'] }),
      })),
    }),
  };
}

let supergraph: string | undefined;

function composed(): string {
  supergraph ??= composeServices(
    Object.entries(subgraphs).map(([name, typeDefs]) => ({
      name,
      url: `http://${name}.example`,
      typeDefs: parse(federationHeader + typeDefs),
    })),
  ).supergraphSdl;
  if (supergraph === undefined) throw new Error('the scripted subgraphs do not compose');
  return supergraph;
}
