// What the console's routes answer, built or not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { registerConsole, type ConsoleOptions } from './console-routes.js';

function served(options: Partial<ConsoleOptions>) {
  const fastify = Fastify();
  registerConsole(fastify, { pages: '/nowhere', questions: () => [], ...options });
  onTestFinished(() => fastify.close());
  return fastify;
}

it('says how to build the pages where they are not built', async () => {
  const { statusCode, body } = await served({}).inject('/');
  expect(statusCode).toBe(200);
  expect(body).toContain('npx vite build --config gateway/console/vite.config.ts');
  expect(body).toContain('/graphql');
});

it('serves the built pages, which may load nothing from elsewhere', async () => {
  const pages = await mkdtemp(join(tmpdir(), 'console-test-'));
  onTestFinished(() => rm(pages, { recursive: true }));
  await writeFile(join(pages, 'index.html'), '<title>built</title>');
  await writeFile(join(pages, 'main-1a2b.js'), '');
  const fastify = served({ pages });
  const page = await fastify.inject('/');
  expect(page.body).toContain('built');
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect(page.headers['content-security-policy']).not.toMatch(/https?:|\*/);
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await fastify.inject('/main-1a2b.js')).headers['cache-control']).toContain('immutable');
  expect((await fastify.inject('/../package.json')).statusCode).toBe(404);
});

it('gives the questions, once there is a graph to put them to', async () => {
  const question = { name: '01-a', title: 'A', description: 'A.', document: '{ a }' };
  expect((await served({ questions: () => [question] }).inject('/console/operations.json')).json()).toEqual([
    question,
  ]);
  const { statusCode, body } = await served({ questions: () => undefined }).inject(
    '/console/operations.json',
  );
  expect(statusCode).toBe(503);
  expect(body).toContain('GATEWAY_NOT_READY');
});
