// Variables whose names or values collide with what the engine, a planner or JavaScript makes for itself.
import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { coercedVariables } from '../../gateway/operation/coerced-variables.js';
import { startEngine, startText, type TestEngine } from '../differential/engines.js';
import { federationHeader, type World } from '../differential/worlds/world.js';

const asGiven = <Reference>(reference: Reference): Reference => reference;
const isPolluted = (): boolean => 'polluted' in {};

/** Two subgraphs that give back what they are given. */
const echo: World = {
  name: 'echo',
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: [],
  sources: [
    {
      name: 'things',
      typeDefs:
        'scalar Json type Thing @key(fields: "id") { id: ID! tag: Json } type Query { thing(tag: Json): Thing echo(of: Json): Json }',
      resolvers: {
        Query: {
          thing: (_root: unknown, { tag }: { tag: unknown }) => ({ id: 't', tag }),
          echo: (_root: unknown, { of }: { of: unknown }) => JSON.stringify(of),
        },
        Thing: { __resolveReference: asGiven },
      },
    },
    {
      name: 'names',
      typeDefs:
        'scalar Json type Thing @key(fields: "id") { id: ID! tag: Json @external name(as: String): String tagged: Json @requires(fields: "tag") }',
      resolvers: {
        Thing: {
          __resolveReference: asGiven,
          name: ({ id }: { id: string }, { as }: { as?: string }) => `${id} as ${String(as)}`,
          tagged: ({ tag }: { tag: unknown }) => JSON.stringify(tag),
        },
      },
    },
  ],
};

const roads: readonly (readonly [string, () => Promise<TestEngine>])[] = [
  ...plannerKinds.map(
    (planner) =>
      [`objects, planned by ${planner}`, () => startEngine(createCompiledEngine, echo, { planner })] as const,
  ),
  ...plannerKinds.map(
    (planner) => [`text, planned by ${planner}`, () => startText(echo, { planner })] as const,
  ),
  ['Apollo’s executor', () => startEngine(createApolloEngine, echo)],
];

describe.each(roads)('by way of %s', (_road, start) => {
  it.each([
    'representations',
    'representations_1',
    'contextualArgument_1_0',
    '__batch_reps_0',
    'asked_',
    '_',
  ])('a client’s variable may be called $%s', async (name) => {
    const engine = await start();
    const query = `query ($${name}: String, $asked_representations: Json) { thing(tag: $asked_representations) { name(as: $${name}) } }`;
    expect(await engine.ask(query, { [name]: 'mine', asked_representations: 1 })).toMatchObject({
      data: { thing: { name: 't as mine' } },
      errors: [],
    });
  });

  it('a value keeps a key that is called __proto__', async () => {
    const engine = await start();
    const text = '{"__proto__":{"polluted":true},"b":[{"__proto__":null}]}';
    const query = 'query ($of: Json) { echo(of: $of) thing(tag: $of) { tag tagged } }';
    const { data, errors } = await engine.ask(query, { of: JSON.parse(text) as unknown });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({ echo: text, thing: { tag: JSON.parse(text) as unknown, tagged: text } }),
    );
    expect(isPolluted()).toBe(false);
  });
});

describe('variables as their operation declares them', () => {
  const schema = buildSchema('type Query { a(n: Int): Int b: Int }');
  const coerce = (query: string, variables: Record<string, unknown>) => {
    const document = parse(query);
    const { coerced, errors } = coercedVariables(
      schema,
      document,
      getOperationAST(document) ?? {},
      variables,
    );
    return coerced ?? errors.map(({ message, extensions }) => [extensions['code'], message]);
  };

  it.each([
    'query ($x: Boolean = true) { a @skip(if: $x) b }',
    'query ($x: Boolean = false) { a @include(if: $x) b }',
    'query ($x: Boolean = false) { ... @include(if: $x) { a } b }',
    'query ($x: Boolean = false) { ...F b } fragment F on Query { ...G @skip(if: $x) } fragment G on Query { a }',
  ])('are refused where null is to decide: %s', (query) => {
    expect(coerce(query, { x: null })).toEqual([
      [
        'BAD_USER_INPUT',
        'Variable "$x" must not be null: @skip and @include take true or false. Leave it out for its default.',
      ],
    ]);
    expect(coerce(query, {})).toHaveProperty('x');
  });

  it('may be null where they decide nothing', () => {
    expect(coerce('query ($n: Int = 3) { a(n: $n) }', { n: null })).toEqual({ n: null });
  });

  it('are refused where one is called __proto__', () => {
    const variables = JSON.parse('{"__proto__": 1}') as Record<string, unknown>;
    expect(coerce('query ($__proto__: Int) { a(n: $__proto__) }', variables)).toEqual([
      ['BAD_USER_INPUT', 'A variable cannot be named "__proto__". Give it another name.'],
    ]);
  });
});
