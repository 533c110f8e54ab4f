// The gateway as it is built and started: what is loaded late is there too, in a bundle as from its sources.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startCommand } from '../support/command/command-process.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import { serveTinySubgraph, type TinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

let subgraphs: readonly TinySubgraph[];
let files: Awaited<ReturnType<typeof temporaryFiles>>;
beforeAll(async () => {
  subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
  files = await temporaryFiles({ 'supergraph.graphql': composeTiny(subgraphs) });
});
afterAll(async () => {
  await files.remove();
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
});

it.each([
  ['with a planner in a thread', { PLANNER_PLACEMENT: 'worker' }],
  ['with Apollo’s executor', { ENGINE: 'apollo' }],
  ['with Hive’s planner', { PLANNER: 'hive' }],
])('asks subgraphs over HTTP %s, and has nothing to report', async (_what, env) => {
  const gateway = startCommand(['gateway', '--supergraph', files.path('supergraph.graphql'), '--port', '0'], {
    LOG_LEVEL: 'warn',
    ...env,
  });
  onTestFinished(() => {
    gateway.signal('SIGTERM');
  });
  expect(await ask(await gateway.ready, '{ employees { name desk { number } } }')).toEqual({
    data: {
      employees: [
        { name: 'Ada', desk: { number: 1 } },
        { name: 'Grace', desk: { number: 2 } },
      ],
    },
  });
  gateway.signal('SIGTERM');
  expect(await gateway.ended).toMatchObject({ exitCode: 0, stderr: '' });
});
