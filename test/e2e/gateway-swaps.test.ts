// A new supergraph is taken into use while requests are answered: none fails, and nothing of the old one stays behind.
import { rename, writeFile } from 'node:fs/promises';
import { queryObjects } from 'node:v8';
import { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { createGateway, type GatewayOptions } from '../../gateway/context.js';
import { engineNames } from '../../gateway/engine/engines.js';
import { supergraphFile } from '../../gateway/supergraph/supergraph-file.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { changingSupergraph } from '../support/gateway/changing-supergraph.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import { inProcess, serveTinySubgraph, type TinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

/** What clients see, and the supergraph's own. */
const schemasOfOneState = 2;
const acrossBoth = '{ employees { name desk { number } } }';

describe('another supergraph', () => {
  let subgraphs: readonly TinySubgraph[];
  let both: string;
  let staffAlone: string;
  beforeAll(async () => {
    subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
    both = composeTiny(subgraphs);
    staffAlone = composeTiny(subgraphs.slice(0, 1));
  });
  afterAll(() => Promise.all(subgraphs.map((subgraph) => subgraph.stop())));

  async function start(options: Partial<GatewayOptions> = {}) {
    const metrics = createMetrics();
    const supergraph = changingSupergraph(both, metrics);
    const gateway = await createGateway({
      supergraph: supergraph.source,
      port: 0,
      host: '127.0.0.1',
      metrics,
      ...options,
    });
    onTestFinished(() => gateway.close());
    return { ...supergraph, url: gateway.url, metrics };
  }

  it.each(engineNames)('is what clients see from then on (%s engine)', async (engine) => {
    const { url, offer } = await start({ engine });
    expect((await ask(url, acrossBoth)).errors).toBeUndefined();
    expect(await offer(staffAlone)).toBe('taken');
    expect((await ask(url, acrossBoth)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(url, '{ employees { name } }')).errors).toBeUndefined();
    expect(await offer(both)).toBe('taken');
    expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  });

  it('is refused where it is of no use, and the last good one stays', async () => {
    const { url, offer } = await start();
    for (const bad of ['type Query {', 'type Query { a: Int }', '']) expect(await offer(bad)).toBe('refused');
    expect((await ask(url, acrossBoth)).errors).toBeUndefined();
    expect((await fetch(`${url}ready`)).status).toBe(200);
  });

  it('finds the busiest operations ready', async () => {
    const { url, offer, metrics } = await start();
    await ask(url, acrossBoth);
    await offer(both);
    const missesOf = async () =>
      (await metrics.operationLookups.get()).values.find(({ labels }) => labels.outcome === 'miss')?.value;
    const before = await missesOf();
    expect((await ask(url, acrossBoth)).errors).toBeUndefined();
    expect(await missesOf()).toBe(before);
  });

  it('lets a request under way end on the old one', async () => {
    const { url, offer } = await start();
    const slow = ask(url, '{ slow(milliseconds: 500) employees { desk { floor } } }');
    const { seen } = subgraphs[0]!;
    const before = seen.length;
    while (seen.length === before) await setTimeout(5);
    expect(await offer(staffAlone)).toBe('taken');
    expect(await slow).toEqual({
      data: { slow: 'at last', employees: [{ desk: { floor: 2 } }, { desk: { floor: 2 } }] },
    });
  });

  it('may come a hundred times under load: no request fails, and no old schema stays behind', async () => {
    // In process, since the subgraphs over HTTP keep what they have seen.
    const { url, offer } = await start({
      services: { staff: inProcess(staff), desks: inProcess(desks) },
      // A hundred threads would take minutes to start.
      planner: { placement: 'in-process' },
    });
    let swapping = true;
    let answered = 0;
    const failed: unknown[] = [];
    const load = Array.from({ length: 4 }, async () => {
      while (swapping) {
        const answer = await ask(url, acrossBoth);
        if (answer.errors === undefined) answered += 1;
        else failed.push(answer.errors);
      }
    });
    const schemas: number[] = [];
    for (let swap = 1; swap <= 100; swap += 1) {
      // However slow the machine, there are requests between swaps.
      while (answered + failed.length < swap / 5) await setTimeout(5);
      expect(await offer(`${both}\n# ${swap}`)).toBe('taken');
      if (swap % 10 === 0) schemas.push(queryObjects(GraphQLSchema, { format: 'count' }));
    }
    swapping = false;
    await Promise.all(load);
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(10);
    // Other tests of this process may have left some that go meanwhile; what a swap leaves behind would add up.
    const left = queryObjects(GraphQLSchema, { format: 'count' });
    expect(left - Math.min(...schemas)).toBeLessThanOrEqual(schemasOfOneState);
  }, 120_000);
});

it('is read from its file when that is replaced', async () => {
  const subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
  onTestFinished(() => Promise.all(subgraphs.map((subgraph) => subgraph.stop())).then(() => undefined));
  const files = await temporaryFiles({ 'supergraph.graphql': composeTiny(subgraphs.slice(0, 1)) });
  onTestFinished(() => files.remove());
  const path = files.path('supergraph.graphql');
  const gateway = await createGateway({
    supergraph: supergraphFile(path, { everyMs: 50 }),
    port: 0,
    host: '127.0.0.1',
  });
  onTestFinished(() => gateway.close());
  expect((await ask(gateway.url, acrossBoth)).errors).toBeDefined();
  await writeFile(`${path}.new`, composeTiny(subgraphs));
  await rename(`${path}.new`, path);
  while ((await ask(gateway.url, acrossBoth)).errors) await setTimeout(50);
});
