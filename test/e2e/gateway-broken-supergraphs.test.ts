// Supergraphs that are of no use, offered to the gateway as a process of its own: one that starts says why and ends, one
// that runs says why and answers on with what it has.
import { rename, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../../gateway/config/start-error.js';
import { createGateway } from '../../gateway/context.js';
import { brokenSupergraphs, urlPassword } from '../support/gateway/broken-supergraphs.js';
import { startGatewayProcess } from '../support/gateway/gateway-process.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, givenSupergraph, temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import {
  serveTinySubgraph,
  tinyDocument,
  type TinySubgraph,
} from '../support/tiny-subgraphs/tiny-subgraph.js';

const placeholder = 'http://127.0.0.1:4101/desks';
/** Of any supergraph; those offered to a running gateway have the addresses of subgraphs that answer. */
const faults = brokenSupergraphs(
  composeTiny(
    [staff, desks].map(({ name, typeDefs }) => ({
      name,
      url: name === 'desks' ? placeholder : 'http://127.0.0.1:4102/staff',
      typeDefs: tinyDocument(typeDefs),
    })),
  ),
  placeholder,
);

/** A process takes seconds to start: half of the faults stand for all. */
const started = faults.filter((_fault, index) => index % 2 === 0);

describe('a gateway does not start with a supergraph that has', () => {
  let files: Awaited<ReturnType<typeof temporaryFiles>>;
  beforeAll(async () => {
    files = await temporaryFiles({});
  });
  afterAll(() => files.remove());

  it.concurrent.each(started)('$fault', { timeout: 120_000 }, async ({ fault, content, words }) => {
    const path = files.path(`${String(faults.findIndex((each) => each.fault === fault))}.graphql`);
    await writeFile(path, content);
    const { exitCode, stdout, stderr } = await startGatewayProcess(['--supergraph', path, '--port', '0'])
      .ended;
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The supergraph /);
    for (const word of [path, ...words]) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\n {4}at |Node\.js v/);
    expect(stderr).not.toContain(urlPassword);
    expect(stderr.length).toBeLessThan(5_000);
  });
});

describe('a gateway that runs refuses every supergraph that is of no use, and answers on', () => {
  let subgraphs: readonly TinySubgraph[];
  let files: Awaited<ReturnType<typeof temporaryFiles>>;
  beforeAll(async () => {
    subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
    files = await temporaryFiles({});
  });
  afterAll(async () => {
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    await files.remove();
  });

  // The file is looked at every two seconds: several gateways take less time than one.
  const gateways = 4;
  it.concurrent.each(Array.from({ length: gateways }, (_none, index) => index))(
    'gateway %i',
    { timeout: 300_000 },
    async (index) => {
      const path = files.path(`${String(index)}.graphql`);
      const sdl = composeTiny(subgraphs);
      await writeFile(path, sdl);
      const { ready, said, ended, signal } = startGatewayProcess(['--supergraph', path, '--port', '0']);
      const url = await ready;
      const ours = brokenSupergraphs(sdl, subgraphs[1]?.url ?? '').filter(
        (_each, place) => place % gateways === index,
      );
      for (const [place, { fault, content, words }] of ours.entries()) {
        await writeFile(`${path}.new`, content);
        await rename(`${path}.new`, path);
        const refusals = () => said.stderr.split('\n').filter((line) => line.includes('refuses the new'));
        while (refusals().length <= place) {
          expect(said.stderr, fault).not.toContain('gateway uses the new');
          await setTimeout(50);
        }
        const { service, reason } = JSON.parse(refusals()[place] ?? '') as Record<string, string>;
        expect(service).toBe('gateway');
        for (const word of words.filter((each) => !each.startsWith('Federation 2')))
          expect(reason, fault).toContain(word);
        expect((await fetch(`${url}ready`)).status).toBe(200);
        expect(await ask(url, '{ employees { name desk { number } } }')).toEqual({
          data: {
            employees: [
              { name: 'Ada', desk: { number: 1 } },
              { name: 'Grace', desk: { number: 2 } },
            ],
          },
        });
      }
      const metrics = await (await fetch(`${url}metrics`)).text();
      expect(metrics).toContain(`graph_supergraph_loads_total{outcome="refused"} ${String(ours.length)}\n`);
      expect(metrics).toContain('graph_unhandled_rejections_total 0\n');
      await writeFile(`${path}.new`, `${sdl}\n# mended`);
      await rename(`${path}.new`, path);
      while (!said.stderr.includes('gateway uses the new')) await setTimeout(50);
      signal('SIGTERM');
      expect((await ended).exitCode).toBe(0);
      expect(said.stderr).not.toContain(urlPassword);
    },
  );
});

describe('Apollo’s engine does not start with a supergraph that has', () => {
  it.each(faults)('$fault', async ({ content, words }) => {
    const supergraph = givenSupergraph(String(content));
    const options = { supergraph, engine: 'apollo', port: 0, host: '127.0.0.1' } as const;
    const failure: unknown = await createGateway(options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    const { message } = failure as StartError;
    // Files are held to be text that is not empty before anything else.
    for (const word of words.filter((each) => !/^is (not UTF-8|empty)/.test(each)))
      expect(message).toContain(word);
    expect(message).not.toContain(urlPassword);
  });
});
