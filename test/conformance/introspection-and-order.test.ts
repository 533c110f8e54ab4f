// What the schema says of itself is answered by the gateway, never planned; and every field stands where the specification
// puts it, whatever is left out. The oracle of both is graphql-js.
import { executeSync, parse, validate, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import type { Engine } from '../../gateway/engine/engine.js';
import { plannerKinds, type PlannerKind } from '../../gateway/engine/planner/planner-settings.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { textTransport } from '../support/gateway/text-transport.js';
import { federationHeader, servicesOf, supergraphOf, type World } from '../differential/worlds/world.js';

const world: World = {
  name: 'letters',
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: [],
  sources: [
    {
      name: 'letters',
      typeDefs: `
        type Query { a: String b: String c: Pair @deprecated(reason: "old") }
        type Pair { x: String y: String pair: Pair }
        type Mutation { set: String }
      `,
      resolvers: {},
    },
  ],
};

const pair = { x: 'x', y: 'y', pair: { x: 'xx', y: 'yy' } };
const rootValue = { a: 'a', b: 'b', c: pair, set: 'set' };

const services = servicesOf({
  ...world,
  sources: world.sources.map((source) => ({
    ...source,
    resolvers: {
      Query: { a: () => 'a', b: () => 'b', c: () => pair },
      Mutation: { set: () => 'set' },
    },
  })),
});

async function start(create: typeof createCompiledEngine, kind: PlannerKind = 'apollo'): Promise<Engine> {
  return create({
    supergraphSdl: supergraphOf(world),
    isTrusted: true,
    planner: { kind, placement: 'in-process' },
    logger: silentLogger,
    metrics: createMetrics(),
    reach: ({ name }) => textTransport(services[name] as (typeof services)[string]),
  });
}

const roads = [
  ...plannerKinds.map(
    (kind) => [`our engine, planned by ${kind}`, () => start(createCompiledEngine, kind)] as const,
  ),
  ['Apollo’s executor', () => start(createApolloEngine)] as const,
];

type Asked = readonly (readonly [string, Record<string, unknown>?])[];

const given = (asked: Asked): [string, Record<string, unknown>][] =>
  asked.map(([source, variables = {}]) => [source, variables]);

const introspecting: Asked = [
  ['{ __type(name: "Query") { isOneOf } }'],
  [
    '{ __typename __type(name: "Pair") { name isOneOf fields { name type { name isOneOf kind ofType { name } } } } a }',
  ],
  [
    '{ a kind: __type(name: "Pair") { ...T } __typename b } fragment T on __Type { isOneOf name fields { ...F } } fragment F on __Field { name }',
  ],
  [
    '{ ...Q } fragment Q on Query { ...R a } fragment R on Query { __schema { queryType { isOneOf name } } b }',
  ],
  [
    '{ ...Q ...Q a } fragment Q on Query { ...R ... { a } } fragment R on Query { __schema { mutationType { name } } b }',
  ],
  [
    'query ($n: String!, $d: Boolean = true) { __type(name: $n) { isOneOf fields(includeDeprecated: $d) { name deprecationReason } } }',
    { n: 'Query' },
  ],
  [
    'query ($yes: Boolean!) { __type(name: "Pair") @include(if: $yes) { isOneOf } ... @skip(if: $yes) { __schema { queryType { isOneOf } } } a }',
    { yes: true },
  ],
  [
    'query ($yes: Boolean!) { __type(name: "Pair") @include(if: $yes) { isOneOf } ... @skip(if: $yes) { __schema { queryType { isOneOf } } } a }',
    { yes: false },
  ],
  [
    '{ __schema { directives { name isRepeatable args { name isDeprecated } } types { name specifiedByURL inputFields { name } } } }',
  ],
  ['{ __proto__: __type(name: "Pair") { __proto__: isOneOf name } a }'],
  ['{ __typename x: __typename }'],
  ['mutation { __typename set kind: __typename }'],
];

const ordered: Asked = [
  ['query ($p: Boolean!) { b @skip(if: $p) a b }', { p: true }],
  ['query ($p: Boolean!) { b @skip(if: $p) a b }', { p: false }],
  [
    'query ($p: Boolean!, $q: Boolean!) { b @skip(if: $p) a @skip(if: $q) __typename a b c { y @include(if: $q) x y } }',
    { p: true, q: false },
  ],
  [
    'query ($p: Boolean!, $q: Boolean!) { b @skip(if: $p) a @skip(if: $q) __typename a b c { y @include(if: $q) x y } }',
    { p: false, q: true },
  ],
  [
    'query ($p: Boolean!) { ...F @include(if: $p) c { y } ...F } fragment F on Query { c { x } b }',
    { p: false },
  ],
  [
    'query ($p: Boolean!) { ...F @include(if: $p) c { y } ...F } fragment F on Query { c { x } b }',
    { p: true },
  ],
  [
    'query ($p: Boolean!) { c { ...F @skip(if: $p) ...G pair { ...G ...F @include(if: $p) } } } fragment F on Pair { y x } fragment G on Pair { x y }',
    { p: true },
  ],
  [
    'query ($p: Boolean!) { c { ...F @skip(if: $p) ...G pair { ...G ...F @include(if: $p) } } } fragment F on Pair { y x } fragment G on Pair { x y }',
    { p: false },
  ],
  [
    'query ($p: Boolean!) { __schema @skip(if: $p) { queryType { name } } a ... on Query { __schema { queryType { kind } } } }',
    { p: true },
  ],
  ['query ($p: Boolean!) { __typename @include(if: $p) a __typename }', { p: false }],
];

describe.each(roads)('by way of %s', (road, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });

  const expected = (schema: GraphQLSchema, query: string, variables: Record<string, unknown>): string => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    return JSON.stringify(executeSync({ schema, document, rootValue, variableValues: variables }));
  };

  it.each(given(introspecting))('the schema answers for itself: %s %j', async (source, variables) => {
    const program = await engine.prepare({ source, document: parse(source), operationName: undefined });
    expect(JSON.stringify(await program.run({ variables, headers: {} }))).toBe(
      expected(engine.apiSchema, source, variables),
    );
  });

  // Apollo's executor puts fields in an order of its own.
  it.each(given(road.startsWith('Apollo') ? [] : ordered))(
    'fields stand in order: %s %j',
    async (source, variables) => {
      const program = await engine.prepare({ source, document: parse(source), operationName: undefined });
      const wanted = expected(engine.apiSchema, source, variables);
      expect(JSON.stringify(await program.run({ variables, headers: {} }))).toBe(wanted);
      const inText = await program.runText?.({ variables, headers: {} });
      if (inText !== undefined)
        expect(Buffer.isBuffer(inText) ? String(inText) : JSON.stringify(inText)).toBe(wanted);
    },
  );
});
