// Hive's planner in a process of its own: what ends that process ends nothing else.
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLogger } from '../../telemetry/logger.js';
import { createMetrics } from '../../telemetry/metrics.js';
import { createPlanner } from './create-planner.js';
import { startPlannerHost } from './planner-host.js';
import type { FromWorker } from './worker-messages.js';

const header =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external"])\n';

/** What is required leads back and forth between entities: planning it ends the process that Hive's planner runs in. */
const { supergraphSdl = '' } = composeServices(
  [
    `type Query { bee: Bee }
     type Ash @key(fields: "code") {
       code: String names: [String] bee: Bee @external
       first: String @requires(fields: "bee { one(x: 1) }") second: String @requires(fields: "bee { two(x: 1) }")
     }
     type Bee @key(fields: "id", resolvable: false) @key(fields: "code") {
       id: ID! code: String size: String! @shareable ash: Ash one(x: Int): String @external two(x: Int): String! @external
     }`,
    `type Query { bees: [Bee] @provides(fields: "size") }
     interface Node { id: ID! }
     type Place { n: String }
     type Ash implements Node @key(fields: "code") {
       id: ID! code: String size: String bee: Bee names: [String] @external third: String @requires(fields: "names")
     }
     type Bee implements Node @key(fields: "id") @key(fields: "code") @key(fields: "place { n }") {
       id: ID! code: String place: Place one(x: Int): String two(x: Int): String!
       ash: Ash @external size: String! @external deadly: String @requires(fields: "ash { size }")
     }`,
  ].map((typeDefs, index) => ({
    name: `s${index}`,
    url: `http://s${index}.example`,
    typeDefs: parse(header + typeDefs),
  })),
);
const deadly = '{ bee { deadly } }';

describe('an operation that ends the process of Hive’s planner', () => {
  it('ends that process', async () => {
    const host = startPlannerHost({ kind: 'hive', supergraphSdl }, 256);
    onTestFinished(() => host.end());
    const said: FromWorker[] = [];
    const ended = new Promise<void>((resolve) => {
      host.listen({
        said: (message) => {
          said.push(message);
          if (message.kind === 'prepared') host.say({ kind: 'plan', text: deadly });
        },
        failed: () => undefined,
        ended: resolve,
      });
    });
    await ended;
    expect(said).toEqual([{ kind: 'ready' }, { kind: 'prepared' }]);
  });

  it.each(['auto', 'worker'] as const)(
    'is planned by Apollo’s, and others are planned after it (%s)',
    async (placement) => {
      const metrics = createMetrics();
      const planner = await createPlanner({
        supergraphSdl,
        kind: 'hive',
        placement,
        timeLimitMs: 30_000,
        maximumConcurrent: 1,
        metrics,
        logger: silentLogger,
      });
      onTestFinished(() => planner.close());
      const plan = (text: string) => planner.plan({ document: parse(text), text, operationName: undefined });
      expect(await plan(deadly)).toMatchObject({ kind: 'sequence' });
      expect(await plan('{ bee { id } }')).toMatchObject({ kind: 'fetch', service: 's0' });
      const exposition = await metrics.exposition();
      expect(exposition).toContain('planner="hive",outcome="failed"');
      expect(exposition).toContain('planner="apollo",outcome="ok"');
      expect(exposition).toContain('planner="hive",outcome="ok"');
    },
  );
});
