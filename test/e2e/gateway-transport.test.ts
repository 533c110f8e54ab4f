// What the gateway does with subgraphs that are slow, fail for a while or answer too much, and for clients that leave.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GatewayOptions } from '../../gateway/context.js';
import { engineNames } from '../../gateway/engine/engines.js';
import { anErrorId } from '../support/gateway/error-id.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import { inProcess, type Interference, type TinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

const everybody = [{ name: 'Ada' }, { name: 'Grace' }];
const acrossBoth = '{ employees { name } desks { number } }';

async function start(options: Partial<GatewayOptions> = {}) {
  const gateway = await startTinyGateway([staff, desks], options);
  onTestFinished(() => gateway.close());
  return { gateway, staff: gateway.subgraph('staff'), desks: gateway.subgraph('desks') };
}

const proceed: Interference = (_request, _response, go) => {
  go();
};
const failTimes = (times: number, fail: Interference): Interference => {
  let left = times;
  return (...request) => {
    (left-- > 0 ? fail : proceed)(...request);
  };
};
const hangUp: Interference = ({ socket }) => {
  socket.destroy();
};
const unavailable: Interference = (_request, response) => {
  response.writeHead(503).end('<html>no healthy upstream</html>');
};
const silence: Interference = () => undefined;

async function untilAsked({ seen }: TinySubgraph, times = 1): Promise<void> {
  while (seen.length < times) await setTimeout(5);
}

/** Settles when the caller has closed its connection, whether with or without manners. */
function untilClosed(socket: Socket | undefined): Promise<void> {
  return new Promise((resolve) => {
    socket?.once('close', () => {
      resolve();
    });
  });
}

async function metric({ url }: TinyGateway, line: string): Promise<string | undefined> {
  const text = await (await fetch(`${url}metrics`)).text();
  return text
    .split('\n')
    .find((found) => found.startsWith(`${line} `))
    ?.slice(line.length + 1);
}

describe('a slow subgraph', () => {
  const tooLate = {
    data: { employees: everybody, desks: null },
    errors: [
      {
        message: 'The subgraph desks did not answer in time; its fields are missing.',
        path: ['desks'],
        extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'desks', errorId: anErrorId },
      },
    ],
    extensions: {
      completeness: {
        complete: false,
        missing: [{ path: ['desks'], subgraph: 'desks', code: 'SUBGRAPH_TIMEOUT' }],
      },
    },
  };

  it.each(engineNames)('costs its own fields and nothing else, with the engine %s', async (engine) => {
    const { gateway, desks } = await start({ engine, transport: { deadlinesMs: { desks: 50 } } });
    desks.interfere(silence);
    expect(await gateway.query(acrossBoth)).toEqual(tooLate);
    expect(
      await metric(
        gateway,
        'graph_subgraph_request_duration_seconds_count{subgraph="desks",outcome="timeout"}',
      ),
    ).toBe('1');
  });

  it('is no different in process', async () => {
    const never = { execute: () => Promise.race<never>([]) };
    const { gateway } = await start({
      services: { staff: inProcess(staff), desks: never },
      transport: { deadlinesMs: { desks: 50 } },
    });
    expect(await gateway.query(acrossBoth)).toEqual(tooLate);
  });
});

describe('a subgraph that fails for a moment', () => {
  it.each([
    ['hangs up', hangUp],
    ['is not there, says a proxy', unavailable],
  ])('is asked again, and nobody notices: it %s', async (_what, failure) => {
    const { gateway, desks } = await start();
    desks.interfere(failTimes(2, failure));
    expect(await gateway.query(acrossBoth)).toEqual({
      data: { employees: everybody, desks: [{ number: 1 }] },
    });
    expect(desks.seen).toHaveLength(3);
    expect(await metric(gateway, 'graph_subgraph_retries_total{subgraph="desks"}')).toBe('2');
  });

  it.each(engineNames)('is asked for a change once only, with the engine %s', async (engine) => {
    const { gateway, staff } = await start({ engine });
    staff.interfere(failTimes(1, hangUp));
    expect(await gateway.query('mutation { rename(id: "e1", name: "Ida") { name } }')).toMatchObject({
      data: { rename: null },
      errors: [{ path: ['rename'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'staff' } }],
    });
    expect(staff.seen).toHaveLength(1);
  });

  it('is not asked again where it has answered', async () => {
    const { gateway, desks } = await start();
    desks.interfere((_request, response) => response.writeHead(500).end('{}'));
    expect(await gateway.query(acrossBoth)).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'desks' } }],
    });
    expect(desks.seen).toHaveLength(1);
  });
});

describe('a subgraph that keeps failing', () => {
  it('is left alone, and asked again once it is back', async () => {
    const { gateway, desks } = await start({ transport: { retries: 0 } });
    desks.interfere(unavailable);
    for (let count = 0; count < 10; count++) await gateway.query('{ desks { number } }');
    expect(desks.seen).toHaveLength(10);
    expect(await metric(gateway, 'graph_subgraph_breaker_state{subgraph="desks"}')).toBe('2');

    expect(await gateway.query(acrossBoth)).toMatchObject({
      data: { employees: everybody, desks: null },
      errors: [{ path: ['desks'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'desks' } }],
    });
    expect(desks.seen).toHaveLength(10);

    desks.interfere(proceed);
    while ((await gateway.query('{ desks { number } }')).errors !== undefined) await setTimeout(20);
    expect(await gateway.query(acrossBoth)).toEqual({
      data: { employees: everybody, desks: [{ number: 1 }] },
    });
    expect(await metric(gateway, 'graph_subgraph_breaker_state{subgraph="desks"}')).toBe('0');
  });
});

describe('a subgraph that answers too much', () => {
  it('costs its own fields, and its connection', async () => {
    const { gateway, desks } = await start({ transport: { maximumAnswerBytes: 1_000 } });
    const closed: Promise<unknown>[] = [];
    desks.interfere(({ socket }, response) => {
      closed.push(untilClosed(socket));
      response.end(JSON.stringify({ data: { desks: [], padding: 'x'.repeat(100_000) } }));
    });
    expect(await gateway.query(acrossBoth)).toMatchObject({
      data: { employees: everybody, desks: null },
      errors: [
        {
          message:
            'The subgraph desks answered with more than 0.000954 MB; its fields are missing. Ask for fewer items with a smaller `first`, or for fewer fields.',
          path: ['desks'],
          extensions: { code: 'ANSWER_TOO_LARGE', service: 'desks' },
        },
      ],
    });
    expect(closed).toHaveLength(1);
    await Promise.all(closed);
  });
});

describe('a client that leaves', () => {
  /** Asks, and hangs up when told so. */
  function ask({ url }: TinyGateway, query: string): { leave: () => void } {
    const request = httpRequest(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query }));
    return { leave: () => void request.destroy() };
  }
  /** Keeps a subgraph's requests until they are let go. */
  function hold(subgraph: TinySubgraph) {
    const held: { request: IncomingMessage; response: ServerResponse; letGo: () => void }[] = [];
    subgraph.interfere((request, response, letGo) => held.push({ request, response, letGo }));
    return held;
  }

  it.each(engineNames)('ends what was asked of subgraphs for it, with the engine %s', async (engine) => {
    const { gateway, staff, desks } = await start({ engine });
    // Known operations go another way than those that are asked for the first time.
    for (const times of [1, 2]) {
      const held = [hold(staff), hold(desks)];
      const client = ask(gateway, acrossBoth);
      await Promise.all([untilAsked(staff, times), untilAsked(desks, times)]);
      const closed = held.map(([only]) => untilClosed(only?.request.socket));
      client.leave();
      await Promise.all(closed);
    }
    const cancelled = 'graph_subgraph_request_duration_seconds_count{subgraph="desks",outcome="cancelled"}';
    expect(await metric(gateway, cancelled)).toBe('2');
  });

  it.each(engineNames)(
    'has a change seen through, and begins no other, with the engine %s',
    async (engine) => {
      const changing = {
        ...desks,
        typeDefs: `${desks.typeDefs} type Mutation { clearDesks: Boolean }`,
      };
      const gateway = await startTinyGateway([staff, changing], { engine });
      onTestFinished(() => gateway.close());
      const held = hold(gateway.subgraph('staff'));
      const client = ask(
        gateway,
        'mutation { rename(id: "e1", name: "Ida") { name desk { number } } clearDesks }',
      );
      await untilAsked(gateway.subgraph('staff'));
      client.leave();
      await gateway.query('{ desks { number } }');
      const answered = once(held[0]?.response ?? process, 'finish');
      held[0]?.letGo();
      await answered;
      await gateway.query('{ desks { number } }');
      expect(gateway.subgraph('desks').seen).toHaveLength(2);
    },
  );
});

describe('connections to a subgraph', () => {
  it('are used again', async () => {
    const { gateway, desks } = await start();
    const sockets = new Set<unknown>();
    desks.interfere(({ socket }, _response, go) => {
      sockets.add(socket);
      go();
    });
    for (let count = 0; count < 5; count++) await gateway.query('{ desks { number } }');
    expect(desks.seen).toHaveLength(5);
    expect(sockets.size).toBe(1);
  });
});
