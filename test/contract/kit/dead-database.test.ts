// A subgraph whose server goes away and comes back: callers are told, nothing of ours leaks, and it mends itself.
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { connect } from '../../../subgraphs/kit/database/dialects/mysql/connect.js';
import { partnerFirms } from '../../../subgraphs/partner-firms/subgraph.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { mysqlMissing, mysqlUrl } from '../../support/mysql/mysql-url.js';

/** Passes connections on to a server until it is cut, as a network does. */
async function relayTo(host: string, port: number) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = createConnection({ host, port });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    /** Takes what comes and answers nothing, as a server that hangs. */
    hang: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe.skipIf(mysqlMissing())('a subgraph whose database server goes away', () => {
  let relay: Awaited<ReturnType<typeof relayTo>>;
  let subgraph: Subgraph;
  let url: URL;
  const reported: unknown[] = [];
  beforeAll(async () => {
    url = new URL(await mysqlUrl());
    relay = await relayTo(url.hostname, Number(url.port));
    url.hostname = '127.0.0.1';
    url.port = String(relay.port);
    subgraph = await partnerFirms.open({ databaseUrl: url.href, report: (error) => reported.push(error) });
  });
  afterAll(async () => {
    await subgraph.close();
    relay.close();
  });

  const ask = () => subgraph.execute({ query: '{ partnerFirms { totalCount } }', headers: {} });

  it('says so with a code, and answers again when the server is back', async () => {
    expect(await ask()).toEqual({ data: { partnerFirms: { totalCount: 0 } } });
    relay.cut();
    const { data, errors } = await ask();
    expect(data).toEqual({ partnerFirms: null });
    expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: expect.stringContaining('Try again') as string,
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      },
    ]);
    expect(reported).toHaveLength(1);
    relay.mend();
    expect(await ask()).toEqual({ data: { partnerFirms: { totalCount: 0 } } });
  });

  it('gives up reads that hang, with their connections, and answers again on new ones', async () => {
    const connections = await connect(url.href, 300);
    const reads = [
      () => sql<{ one: number }>`select 1 as one`.execute(connections.reads),
      () => connections.select('select 1 as one', []),
    ];
    for (const read of reads) {
      await read();
      relay.hang();
      await expect(read()).rejects.toMatchObject({ failure: 'UNREACHABLE' });
      await read();
    }
    await connections.close();
  });
});
