// A subgraph as a process of its own: what it says where it cannot start, what it lacks without a graph, how it stops.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand, type CommandProcess } from '../support/command/command-process.js';
import { listenOnLoopback } from '../support/tiny-subgraphs/tiny-subgraph.js';

describe('a subgraph process', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-subgraph-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const start = (name: string, ...args: readonly string[]) =>
    startCommand(['subgraph', name, '--data', folder, ...args]);

  it('says that a port is in use, or a host no address of this machine, and what to do', async () => {
    const server = await listenOnLoopback(createServer());
    const { port } = new URL(server.url);
    expect(await start('people', '--port', port).ended).toMatchObject({
      exitCode: 1,
      stderr: `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or choose another port with --port (0 takes any free port).\n`,
    });
    await server.stop();
    expect(await start('people', '--host', '198.51.100.9').ended).toMatchObject({
      exitCode: 1,
      stderr: '198.51.100.9 is not an address of this machine. Choose another address with --host.\n',
    });
  });

  it('says at its start and in its errors that it has not been told where the graph is', async () => {
    const departments = start('departments');
    const url = await departments.ready;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ skillBalances(where: {}) { nodes { level } } }' }),
    });
    expect(((await response.json()) as { errors: unknown[] }).errors).toMatchObject([
      {
        message: expect.stringContaining('--graph or GRAPH_URL') as string,
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ]);
    departments.signal('SIGTERM');
    const line = (await departments.ended).stderr;
    // The fields of the gateway's log, in its order.
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['level', 'time', 'service', 'msg']);
    expect(line).toMatch(
      /^\{"level":40,.*"service":"departments",.*Started without the graph’s address.*Set --graph or GRAPH_URL.*\."\}\n$/,
    );
  });

  it('says nothing of the graph where it was told, or never asks it', async () => {
    for (const [name, ...args] of [['departments', '--graph', 'http://127.0.0.1:1/graphql'], ['people']]) {
      const subgraph = start(name!, ...args);
      await subgraph.ready;
      subgraph.signal('SIGTERM');
      expect(await subgraph.ended).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });

  it.each([
    ['people', 'PERSON_DATABASE_URL', 'PEOPLE_DATABASE_URL'],
    ['partner-firms', 'FIRMS_DATABASE_URL', 'PARTNER_FIRMS_DATABASE_URL'],
  ])('does not start over another database where the name of its own is misspelt: %s', async (...names) => {
    const [name, variable, meant] = names;
    const { ended } = startCommand(['subgraph', name, '--data', folder], { [variable]: 'file:x.db' });
    expect(await ended).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: `These settings are wrong:\n  ${variable} is not a setting. Did you mean ${meant}? Otherwise remove it.\n`,
    });
  });

  describe('with a connection on which nothing was asked', () => {
    let subgraph: CommandProcess;
    let silent: Socket;
    beforeAll(async () => {
      subgraph = start('people');
      const { hostname, port } = new URL(await subgraph.ready);
      silent = connect(Number(port), hostname);
      await once(silent, 'connect');
    });
    afterAll(() => silent.destroy());

    // The time it may take is the test's own: a connection that is waited for costs ten seconds.
    it('stops at once', async () => {
      subgraph.signal('SIGTERM');
      expect((await subgraph.ended).exitCode).toBe(0);
    }, 8_000);
  });
});
