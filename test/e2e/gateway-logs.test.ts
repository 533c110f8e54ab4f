// What the log says of subgraphs that fail: a line where an outage begins and one where it ends, and a line for every error
// that a client can name by its id.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGateway, type GatewayOptions } from '../../gateway/context.js';
import { engineNames } from '../../gateway/engine/engines.js';
import { recordedLog } from '../support/gateway/recorded-log.js';
import { ask, startTinyGateway } from '../support/gateway/tiny-gateway.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { desks, staff, trouble } from '../support/tiny-subgraphs/definitions.js';
import { serveTinySubgraph, type Interference } from '../support/tiny-subgraphs/tiny-subgraph.js';

async function start(options: Partial<GatewayOptions> = {}) {
  const { logger, lines } = recordedLog();
  const gateway = await startTinyGateway([staff, desks, trouble], {
    logger,
    transport: { retries: 0, deadlineMs: 5_000 },
    ...options,
  });
  onTestFinished(() => gateway.close());
  const seen = () => lines.filter(({ level }) => level !== 'debug');
  return {
    gateway,
    desks: gateway.subgraph('desks'),
    about: (words: string) => seen().filter(({ msg }) => msg.includes(words)),
    line: (id: string | undefined) => seen().find(({ errorId }) => errorId === id),
  };
}

const proceed: Interference = (_request, _response, go) => {
  go();
};
const hangUp: Interference = ({ socket }) => {
  socket.destroy();
};
const answers =
  (body: string): Interference =>
  (_request, response) =>
    response.setHeader('content-type', 'application/json').end(body);

describe('a subgraph that is away', () => {
  it('is a line when its breaker opens and a line when it closes', async () => {
    const { gateway, desks, about, line } = await start();
    desks.interfere(hangUp);
    const ids = new Set<unknown>();
    const query = async () => {
      const { errors = [] } = await gateway.query('{ desks { number } }');
      for (const { extensions } of errors) ids.add(extensions['errorId']);
      return errors.length;
    };
    for (let count = 0; count < 60; count += 1) expect(await query()).toBe(1);
    const [opened, ...more] = about('The breaker opens');
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ level: 'warn', subgraph: 'desks', reason: 'No answer came.' });
    const toldBefore = about('did not answer').length;
    // Through several tries that find nobody.
    const seen = desks.seen.length;
    while (desks.seen.length < seen + 2) {
      await query();
      await setTimeout(20);
    }
    expect(about('The breaker opens')).toHaveLength(1);
    expect(about('did not answer')).toHaveLength(toldBefore);
    desks.interfere(proceed);
    while ((await query()) > 0) await setTimeout(20);
    const [closed, ...others] = about('The breaker closes');
    expect(others).toEqual([]);
    expect(closed).toMatchObject({ level: 'info', subgraph: 'desks', errorId: opened?.errorId });
    expect(closed?.['failedCalls']).toBeGreaterThan(50);
    for (const id of ids) expect(line(id as string)).toMatchObject({ subgraph: 'desks' });
  });

  it('begins a new outage when it fails again', async () => {
    const { gateway, desks, about } = await start();
    for (let outage = 1; outage <= 2; outage += 1) {
      desks.interfere(hangUp);
      while (about('The breaker opens').length < outage) await gateway.query('{ desks { number } }');
      desks.interfere(proceed);
      while (about('The breaker closes').length < outage) {
        await gateway.query('{ desks { number } }');
        await setTimeout(20);
      }
    }
    const [first, second] = about('The breaker opens').map(({ errorId }) => errorId);
    expect(first).not.toBe(second);
  });
});

describe('a subgraph that answers, and badly', () => {
  it('is a line a second at most, with a count of what was left out', async () => {
    const { gateway, desks, about } = await start();
    desks.interfere(answers('{}'));
    const begun = performance.now();
    let asked = 0;
    while (about('did not answer').length < 3) {
      await gateway.query('{ desks { number } }');
      asked += 1;
    }
    const seconds = (performance.now() - begun) / 1_000;
    const lines = about('did not answer');
    expect(lines.length - 1).toBeLessThanOrEqual(seconds);
    const leftOut = lines.map((line) => (line['leftOut'] as number | undefined) ?? 0);
    expect(leftOut[0]).toBe(0);
    expect(leftOut.reduce((sum, count) => sum + count, lines.length)).toBe(asked);
  });
});

describe.each(engineNames)('the id of an error, with the engine %s', (engine) => {
  it.each<[string, Interference, string, string, object]>([
    [
      'that has no answer',
      hangUp,
      '{ desks { number } }',
      'SUBGRAPH_UNAVAILABLE',
      { level: 'warn', reason: 'No answer came.' },
    ],
    [
      'whose subgraph answers with a page',
      answers('<html>'),
      '{ desks { number } }',
      'SUBGRAPH_UNAVAILABLE',
      { level: 'warn', reason: expect.stringContaining('JSON') as unknown },
    ],
    [
      'whose entities have no answer',
      hangUp,
      '{ employees { desk { number } } }',
      'SUBGRAPH_UNAVAILABLE',
      { level: 'warn' },
    ],
    [
      'that is masked',
      proceed,
      '{ broken }',
      'INTERNAL_SERVER_ERROR',
      { level: 'error', subgraph: 'trouble', errors: 1 },
    ],
    [
      'whose answer is too large',
      answers(JSON.stringify({ data: { desks: 'x'.repeat(5_000) } })),
      '{ desks { number } }',
      'ANSWER_TOO_LARGE',
      { level: 'warn', msg: 'The subgraph’s answer is too large' },
    ],
  ])('%s is found in the log', async (_what, interference, query, code, facts) => {
    const { gateway, desks, line } = await start({
      engine,
      transport: { retries: 0, maximumAnswerBytes: 3_000 },
    });
    desks.interfere(interference);
    // Known operations go another way than those that are asked for the first time.
    for (const _time of [1, 2]) {
      const { errors = [] } = await gateway.query(query);
      expect(errors).not.toEqual([]);
      for (const { extensions } of errors) {
        expect(extensions.code).toBe(code);
        expect(line(extensions['errorId'] as string)).toMatchObject({ subgraph: 'desks', ...facts });
      }
    }
  });
});

it('tells nobody the credentials of a subgraph’s address', async () => {
  const subgraphs = await Promise.all([staff, desks].map(serveTinySubgraph));
  onTestFinished(() => Promise.all(subgraphs.map((subgraph) => subgraph.stop())).then(() => undefined));
  const [staffs, tables] = subgraphs;
  const { logger, lines } = recordedLog();
  const url = tables!.url.replace('//', '//porter:hunter2@');
  const gateway = await createGateway({
    supergraph: givenSupergraph(composeTiny([staffs!, { ...tables!, url }])),
    port: 0,
    host: '127.0.0.1',
    logger,
    transport: { retries: 0, deadlineMs: 200, maximumAnswerBytes: 1_000 },
  });
  onTestFinished(() => gateway.close());
  const said: unknown[] = [];
  const redirect: Interference = (_request, response) => response.writeHead(302, { location: url }).end();
  const silence: Interference = () => undefined;
  for (const interference of [proceed, hangUp, redirect, answers('x'.repeat(2_000)), answers('{'), silence]) {
    tables!.interfere(interference);
    for (const query of ['{ desks { number } }', '{ employees { desk { number } } }'])
      said.push(await ask(gateway.url, query, { extensions: { provenance: true, queryPlan: true } }));
  }
  await tables!.stop();
  said.push(await ask(gateway.url, '{ desks { number } }'));
  said.push(await (await fetch(`${gateway.url}metrics`)).text(), lines);
  expect(tables!.seen.at(-1)?.authorization).toBe(
    `Basic ${Buffer.from('porter:hunter2').toString('base64')}`,
  );
  expect(JSON.stringify(said)).not.toMatch(/hunter2|porter|cG9ydGVy/);
});
