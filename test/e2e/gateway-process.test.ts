// The gateway as a process of its own: how it starts, what it says where it cannot, and how it stops.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startGatewayProcess } from '../support/gateway/gateway-process.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import {
  listenOnLoopback,
  serveTinySubgraph,
  type TinySubgraph,
} from '../support/tiny-subgraphs/tiny-subgraph.js';

describe('the gateway process', () => {
  let subgraphs: readonly TinySubgraph[];
  let supergraph: string;
  let files: Awaited<ReturnType<typeof temporaryFiles>>;

  beforeAll(async () => {
    subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
    supergraph = composeTiny(subgraphs);
    files = await temporaryFiles({ 'supergraph.graphql': supergraph });
  });
  afterAll(async () => {
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    await files.remove();
  });

  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const started = startGatewayProcess(args, env);
    onTestFinished(() => {
      started.signal('SIGKILL');
    });
    return started;
  }
  /** Settles when a subgraph has been asked something from now on. */
  async function untilAsked(): Promise<void> {
    const asked = () => subgraphs.reduce((sum, { seen }) => sum + seen.length, 0);
    const before = asked();
    while (asked() === before) await setTimeout(10);
  }
  const usual = () => ['--supergraph', files.path('supergraph.graphql'), '--port', '0'];

  it.each(['SIGTERM', 'SIGINT'] as const)('answers, and ends well at %s', async (signal) => {
    const gateway = start(usual());
    const url = await gateway.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await ask(url, '{ employees { name desk { number } } }')).errors).toBeUndefined();
    gateway.signal(signal);
    const { exitCode, stdout } = await gateway.ended;
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`ready ${url}\n`);
  });

  it('lets a request under way end', async () => {
    const gateway = start(usual());
    const url = await gateway.ready;
    const answer = ask(url, '{ slow(milliseconds: 700) }');
    await untilAsked();
    gateway.signal('SIGTERM');
    expect(await answer).toEqual({ data: { slow: 'at last' } });
    expect((await gateway.ended).exitCode).toBe(0);
  });

  it('does not wait for ever for one', async () => {
    const gateway = start(usual());
    const answer = ask(await gateway.ready, '{ slow(milliseconds: 20000) }').catch(() => 'cut off');
    await untilAsked();
    gateway.signal('SIGTERM');
    expect((await gateway.ended).exitCode).toBe(0);
    expect(await answer).toBe('cut off');
  });

  it('is alive but not ready until it has its supergraph', async () => {
    const pipe = files.path('pipe.graphql');
    execFileSync('mkfifo', [pipe]);
    const port = await freePort();
    const gateway = start(['--supergraph', pipe, '--port', String(port)]);
    const url = `http://127.0.0.1:${String(port)}/`;
    await untilAnswers(`${url}health`);
    expect((await fetch(`${url}ready`)).status).toBe(503);
    expect(await ask(url, '{ actor }')).toMatchObject({
      errors: [{ extensions: { code: 'GATEWAY_NOT_READY' } }],
    });
    await writeFile(pipe, supergraph);
    expect(await gateway.ready).toBe(url);
    expect((await fetch(`${url}ready`)).status).toBe(200);
    expect(await ask(url, '{ actor }')).toEqual({ data: { actor: null } });
  });

  it('says which port is in use, and what to do', async () => {
    const other = await listenOnLoopback(createServer());
    onTestFinished(() => other.stop());
    const port = new URL(other.url).port;
    const { exitCode, stderr, stdout } = await start([...usual().slice(0, 2), '--port', port]).ended;
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or choose another port with --port (0 takes any free port).\n`,
    );
  });

  it.each([
    ['missing.graphql', 'does not exist'],
    ['subgraph.graphql', 'has to be a Federation 2 supergraph'],
  ])('says in plain words what is wrong with the supergraph %s', async (name, words) => {
    await writeFile(files.path('subgraph.graphql'), 'type Query { employees: [String] }');
    const { exitCode, stderr, stdout } = await start(['--supergraph', files.path(name), '--port', '0']).ended;
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(files.path(name));
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('reports all that is wrong with its settings at once', async () => {
    const { exitCode, stderr } = await start(['--port', '70000', '--host', ''], {
      LOG_LEVEL: 'loud',
      SUBGRAPH_DEADLINE_MS: '5s',
      SUBGRAPH_DEADLINES: 'staff=200,desks',
      SUBGRAPH_MAXIMUM_ANSWER_BYTES: '0',
      SUBGRAPH_RETRIES: '-1',
      FILTER_KEY_LIMIT: '200000',
      LIMIT_ROWS: 'all',
      ENGINE: 'steam',
      SUBGRAPH_TIMEOUT: '5',
      LIMIT_COMPLEXITY: '5',
    }).ended;
    expect(exitCode).toBe(2);
    for (const setting of [
      '--supergraph',
      '--port',
      '--host',
      'LOG_LEVEL',
      'ENGINE',
      'FILTER_KEY_LIMIT',
      'LIMIT_ROWS',
    ])
      expect(stderr).toContain(setting);
    expect(stderr).toContain('SUBGRAPH_TIMEOUT is not a setting. Did you mean SUBGRAPH_DEADLINE_MS?');
    expect(stderr).toContain('LIMIT_COMPLEXITY is not a setting. Use one of LIMIT_NESTING, ');
    expect(stderr).toContain(
      'SUBGRAPH_DEADLINE_MS must be a whole number from 1 to 2,147,483,647: milliseconds',
    );
    expect(stderr).toContain(
      'SUBGRAPH_DEADLINES must be milliseconds by subgraph, for example people=2000,placements=5000; “desks” is not',
    );
    expect(stderr).toContain('SUBGRAPH_MAXIMUM_ANSWER_BYTES must be a whole number from 1 to ');
    expect(stderr).toContain('SUBGRAPH_RETRIES must be a whole number from 0 to 10: retries');
  });

  it('knows no other options', async () => {
    const { exitCode, stderr } = await start([...usual(), '--prot', '1']).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--prot');
    expect(stderr).toContain('Usage: ');
  });

  it('takes what the options leave open from the environment', async () => {
    const port = await freePort();
    const gateway = start(['--supergraph', files.path('supergraph.graphql')], {
      PORT: String(port),
      LOG_LEVEL: 'silent',
    });
    expect(await gateway.ready).toBe(`http://127.0.0.1:${String(port)}/`);
    gateway.signal('SIGTERM');
    expect((await gateway.ended).stderr).toBe('');
  });

  it('takes an empty variable for one that is not set', async () => {
    const gateway = start(usual(), {
      LOG_LEVEL: '',
      PORT: '',
      ENGINE: '',
      SUBGRAPH_DEADLINES: '',
      LIMIT_ROWS: '',
    });
    expect(await ask(await gateway.ready, '{ actor }')).toEqual({ data: { actor: null } });
  });

  it('holds operations to limits of its own', async () => {
    const gateway = start(usual(), { LIMIT_ALIASES: '1' });
    expect(await ask(await gateway.ready, '{ a: actor b: actor }')).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_LARGE' } }],
    });
  });

  it('holds subgraphs to their deadlines, and says which of them it does not know', async () => {
    const gateway = start(usual(), {
      SUBGRAPH_DEADLINE_MS: '20000',
      SUBGRAPH_DEADLINES: 'staff=100, stuff=1',
    });
    expect(await ask(await gateway.ready, '{ slow(milliseconds: 20000) }')).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'staff' } }],
    });
    gateway.signal('SIGTERM');
    const warnings = (await gateway.ended).stderr
      .split('\n')
      .filter((line) => line.includes('A deadline is set'));
    expect(warnings.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ subgraph: 'stuff' }]);
  });

  it('answers on after a rejection that nothing handled, and stops in order after an exception', async () => {
    const fail = `process.on('SIGUSR2', () => void Promise.reject(new Error('stray')));
      process.on('SIGHUP', () => setImmediate(() => { throw new TypeError('broken'); }));`;
    const gateway = start(usual(), {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fail)}`,
    });
    const url = await gateway.ready;
    const saidSo = (words: string) => gateway.said.stderr.split('\n').find((line) => line.includes(words));
    gateway.signal('SIGUSR2');
    while (saidSo('nothing handled it') === undefined) await setTimeout(10);
    expect(await ask(url, '{ actor }')).toEqual({ data: { actor: null } });
    const metrics = await (await fetch(`${url}metrics`)).text();
    expect(metrics).toContain('graph_unhandled_rejections_total 1\n');
    const answer = ask(url, '{ slow(milliseconds: 700) }');
    await untilAsked();
    gateway.signal('SIGHUP');
    expect(await answer).toEqual({ data: { slow: 'at last' } });
    expect((await gateway.ended).exitCode).toBe(1);
    expect(JSON.parse(saidSo('nothing caught it') ?? '')).toMatchObject({ level: 50, error: 'TypeError' });
  });

  it('logs JSON lines without query texts and variables', async () => {
    const gateway = start(usual(), { LOG_LEVEL: 'trace' });
    const url = await gateway.ready;
    await ask(url, 'query ($secretive: String) { employees { name } }', {
      variables: { secretive: 'Mallory' },
    });
    await fetch(`${url}graphql?query={secretiveField}`);
    await subgraphs[1]?.stop();
    await ask(url, 'query ($n: Int!) { desk(number: $n) { floor } }', { variables: { n: 424242 } });
    gateway.signal('SIGTERM');
    const { stderr } = await gateway.ended;
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 40,
        time: expect.any(Number) as unknown,
        service: 'gateway',
        subgraph: 'desks',
        code: 'ECONNREFUSED',
      }),
    );
    expect(stderr).not.toMatch(/secretive|Mallory|424242/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  const { url, stop } = await listenOnLoopback(server);
  await stop();
  return Number(new URL(url).port);
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await setTimeout(50);
  }
  throw new Error(`${url} did not answer.`);
}
