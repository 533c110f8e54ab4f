// What stays of a subgraph when a new supergraph no longer has it, or has it elsewhere: nothing, once requests are answered.
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createGateway } from '../../gateway/context.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { changingSupergraph } from '../support/gateway/changing-supergraph.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import { serveTinySubgraph, type TinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

const acrossBoth = '{ employees { name desk { number } } }';

async function serve(definition: typeof staff): Promise<TinySubgraph & { sockets: Set<Socket> }> {
  const subgraph = await serveTinySubgraph(definition);
  const sockets = new Set<Socket>();
  subgraph.interfere(({ socket }, response, proceed) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A connection that the subgraph would keep for minutes.
    response.setHeader('keep-alive', 'timeout=600');
    proceed();
  });
  onTestFinished(() => subgraph.stop());
  return { ...subgraph, sockets };
}

async function start(first: readonly TinySubgraph[]) {
  const metrics = createMetrics();
  const { source, offer } = changingSupergraph(composeTiny(first), metrics);
  const gateway = await createGateway({ supergraph: source, port: 0, host: '127.0.0.1', metrics });
  onTestFinished(() => gateway.close());
  return {
    url: gateway.url,
    offer: (subgraphs: readonly TinySubgraph[]) => offer(composeTiny(subgraphs)),
    metrics: async () => (await fetch(`${gateway.url}metrics`)).text(),
  };
}

it('closes the connections of a removed subgraph and drops its state from the metrics', async () => {
  const [staffs, tables] = await Promise.all([serve(staff), serve(desks)]);
  const { url, offer, metrics } = await start([staffs, tables]);
  expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  const kept = [...staffs.sockets];
  expect(tables.sockets.size).toBe(1);
  expect(await offer([staffs])).toBe('taken');
  while (tables.sockets.size > 0) await setTimeout(5);
  expect(await metrics()).not.toContain('graph_subgraph_breaker_state{subgraph="desks"}');
  expect(await metrics()).toContain('graph_subgraph_breaker_state{subgraph="staff"} 0');
  expect((await ask(url, '{ employees { name } }')).errors).toBeUndefined();
  expect([...staffs.sockets]).toEqual(kept);
  expect(await offer([staffs, tables])).toBe('taken');
  expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  expect(await metrics()).toContain('graph_subgraph_breaker_state{subgraph="desks"} 0');
});

it('closes the connections to an address that a subgraph has left', async () => {
  const [staffs, before, after] = await Promise.all([serve(staff), serve(desks), serve(desks)]);
  const { url, offer, metrics } = await start([staffs, before]);
  await ask(url, acrossBoth);
  expect(await offer([staffs, after])).toBe('taken');
  while (before.sockets.size > 0) await setTimeout(5);
  expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  expect(after.sockets.size).toBe(1);
  expect(await metrics()).toContain('graph_subgraph_breaker_state{subgraph="desks"} 0');
});

it('keeps connections of a supergraph that is refused a successor', async () => {
  const [staffs, tables] = await Promise.all([serve(staff), serve(desks)]);
  const { url, offer } = await start([staffs, tables]);
  await ask(url, acrossBoth);
  const kept = [...tables.sockets];
  expect(await offer([staffs, { ...tables, url: 'localhost:1/graphql' }])).toBe('refused');
  expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  expect([...tables.sockets]).toEqual(kept);
});

it('lets a request of the supergraph before ask a removed subgraph, and then closes the connection', async () => {
  const [staffs, tables] = await Promise.all([serve(staff), serve(desks)]);
  const { url, offer } = await start([staffs, tables]);
  const slow = ask(url, '{ slow(milliseconds: 700) employees { desk { floor } } }');
  while (staffs.seen.length === 0) await setTimeout(5);
  expect(await offer([staffs])).toBe('taken');
  expect(await slow).toEqual({
    data: { slow: 'at last', employees: [{ desk: { floor: 2 } }, { desk: { floor: 2 } }] },
  });
  expect(tables.seen.length).toBeGreaterThan(0);
  while (tables.sockets.size > 0) await setTimeout(5);
});

it('shares connections between subgraphs of one origin, and keeps them for the one that stays', async () => {
  const staffs = await serve(staff);
  const tables = await serve({ ...desks, name: 'desks' });
  const alias = { ...tables, name: 'tables' };
  const { url, offer } = await start([staffs, tables]);
  await ask(url, acrossBoth);
  const kept = [...tables.sockets];
  expect(await offer([staffs, alias])).toBe('taken');
  expect((await ask(url, acrossBoth)).errors).toBeUndefined();
  expect([...tables.sockets]).toEqual(kept);
});
