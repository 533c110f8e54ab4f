// Lends databases on a MySQL-protocol server to the test files, which run in processes of their own.
// The server starts when the first database is asked for: a run that needs none does not pay for one.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { findServer } from './find-server.js';
import { startPrivateServer, type PrivateServer } from './private-server.js';

/** What a test file is told: where to ask for a database, or why there is none. */
export type DatabaseOffer = { readonly lender: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    mysql: DatabaseOffer;
  }
}

const missing = 'no MYSQL_URL is set and there is no MariaDB or MySQL server on this machine';

/** Called by vitest once a run; what it returns is called at the run's end, failed or not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const givenUrl = process.env['MYSQL_URL'] ?? '';
  const program = findServer();
  if (givenUrl === '' && program === undefined) {
    project.provide('mysql', { missing });
    return () =>
      Promise.resolve(void process.stderr.write(`\nNOT RUN: every test on MySQL, because ${missing}.\n`));
  }

  let server: Promise<PrivateServer> | undefined;
  const lent = new Set<string>();
  const serverUrl = async (): Promise<string> => {
    if (givenUrl !== '' || program === undefined) return givenUrl;
    server ??= startPrivateServer(program);
    return (await server).url;
  };

  // POST / lends a fresh database and answers with its URL; DELETE /name takes it back.
  const lender = createServer((request, response) => {
    const answer = request.method === 'DELETE' ? takeBack((request.url ?? '').slice(1)) : lend();
    answer.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  const lend = async (): Promise<string> => {
    const name = `workforce_test_${randomBytes(6).toString('hex')}`;
    const url = new URL(await serverUrl());
    await runOn(url, `create database ${name} character set utf8mb4`);
    lent.add(name);
    url.pathname = `/${name}`;
    return url.href;
  };
  const takeBack = async (name: string): Promise<string> => {
    if (lent.delete(name)) await runOn(new URL(await serverUrl()), `drop database if exists ${name}`);
    return '';
  };

  lender.listen(0, '127.0.0.1');
  await once(lender, 'listening');
  project.provide('mysql', { lender: `http://127.0.0.1:${(lender.address() as AddressInfo).port}` });
  return async () => {
    lender.close();
    lender.closeAllConnections();
    // A private server goes with all that is in it; one that was handed to us is left as it was found.
    if (givenUrl !== '') await Promise.all([...lent].map(takeBack));
    await (await server?.catch(() => undefined))?.stop();
  };
}

async function runOn(server: URL, statement: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '/';
  const connection = await createConnection(url.href);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
