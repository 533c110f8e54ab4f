// A subgraph that does not answer costs its own fields, and every one of them has an error: as in Apollo's executor, and
// never less than that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { SubgraphFailure } from '../../gateway/transport/subgraph-transport.js';
import { isExplained } from './explained.js';
import { plannedRightly, startApollo, startCompiled, startText, type TestEngine } from './engines.js';
import { operations } from './generated-operations.js';
import { renamed } from './renamed-answer.js';
import { federationHeader, type World } from './worlds/world.js';
import { worlds } from './worlds/worlds.js';

const runs = Math.ceil(Number(process.env['FUZZ_OPERATIONS'] ?? 200) / worlds.length);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Which requests fail: all of one subgraph's, those for its root fields, or those for its entities. */
interface Outage {
  readonly service: string;
  readonly of: 'all' | 'roots' | 'entities';
}

interface Engines {
  readonly apollo: TestEngine;
  readonly compiled: TestEngine;
  readonly text: TestEngine;
  /** Begins an outage, or ends it. */
  fail(outage: Outage | undefined): void;
}

async function startAll(world: World, planner: (typeof plannerKinds)[number]): Promise<Engines> {
  let now: Outage | undefined;
  const refuse = (service: string, query: string): void => {
    if (service !== now?.service) return;
    if (now.of === 'all' || query.includes('_entities') === (now.of === 'entities'))
      throw new SubgraphFailure('It is out of order.');
  };
  const [apollo, compiled, text] = await Promise.all([
    startApollo(world, { refuse }),
    startCompiled(world, planner, { refuse }),
    startText(world, { planner, refuse }),
  ]);
  return { apollo, compiled, text, fail: (outage) => (now = outage) };
}

describe.each(plannerKinds)(`with the planner %s the compiled engine`, (planner) => {
  it.each(worlds)(
    `answers ${runs} generated operations in the world $name with a subgraph out of order`,
    { timeout: 1_800_000 },
    async (world) => {
      const { apollo, compiled, text, fail } = await startAll(world, planner);
      const outages = fc.record<Outage>({
        service: fc.constantFrom(...world.sources.map(({ name }) => name)),
        of: fc.constantFrom('all', 'roots', 'entities'),
      });
      const rightly = plannedRightly(world);
      await fc.assert(
        fc.asyncProperty(
          // Root fields in fragments that variables decide about are a case of their own in a plan.
          fc
            .boolean()
            .chain((hasConditionalRoot) => operations(apollo.schema, world.texts, { hasConditionalRoot })),
          outages,
          async ({ query, plainQuery, names, variables }, outage) => {
            fail(undefined);
            const whole = await compiled.ask(query, variables);
            fail(outage);
            const ours = await compiled.ask(query, variables);
            expect(await text.ask(query, variables)).toEqual(ours);
            // Another planner may ask other subgraphs: of that, only that nothing is lost without a word.
            if (JSON.stringify(ours.data) !== JSON.stringify(whole.data))
              expect(ours.errors.join()).toContain('SUBGRAPH_UNAVAILABLE');
            if (planner === 'hive' || world.plannedWrongly?.test(query)) return;
            const expected = renamed(await apollo.ask(rightly(plainQuery), variables), names);
            if (isExplained(world, expected, ours, { isPlannedAlike: true })) return;
            expect(ours.data).toEqual(expected.data);
            expect(ours.errors).toEqual(expected.errors);
          },
        ),
        { numRuns: runs, seed },
      );
    },
  );
});

const ledger: World = {
  name: 'ledger',
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: [],
  sources: [
    {
      name: 'ledger',
      typeDefs: 'type Query { v: String w: Int } type Mutation { m: String n: String }',
      resolvers: {
        Query: { v: () => 'v', w: () => 1 },
        Mutation: { m: () => 'm', n: () => 'n' },
      },
    },
  ],
};

const conditional: readonly [string, Record<string, boolean>, readonly string[]][] = [
  ['query ($p: Boolean!) { ... @include(if: $p) { v w } }', { p: true }, ['v', 'w']],
  ['query ($p: Boolean!) { v @skip(if: $p) w }', { p: true }, ['w']],
  [
    'query ($p: Boolean!, $q: Boolean!) { ...F @include(if: $p) ...F @skip(if: $q) } fragment F on Query { v x: w }',
    { p: true, q: true },
    ['v', 'x'],
  ],
  [
    'mutation ($p: Boolean!, $q: Boolean!) { ... @include(if: $p) { m } ... @include(if: $q) { n } }',
    { p: true, q: true },
    ['m', 'n'],
  ],
  [
    'mutation ($p: Boolean!, $q: Boolean!) { ... @include(if: $p) { m } ... @include(if: $q) { n } }',
    { p: false, q: true },
    ['n'],
  ],
];

it.each(conditional)(
  'says which fields of a condition are missing: %s with %j',
  async (query, variables, missing) => {
    for (const planner of plannerKinds) {
      const engines = await startAll(ledger, planner);
      engines.fail({ service: 'ledger', of: 'all' });
      for (const engine of [engines.apollo, engines.compiled, engines.text]) {
        const { data, errors } = await engine.ask(query, variables);
        expect(data).toEqual(Object.fromEntries(missing.map((name) => [name, null])));
        expect(errors).toEqual(missing.map((name) => `${name} SUBGRAPH_UNAVAILABLE`));
      }
    }
  },
);
