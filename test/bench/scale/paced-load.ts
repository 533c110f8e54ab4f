// Load at a steady pace, whether or not the gateway keeps up: a request is due at its time, and its latency counts from
// then. A gateway that stands still for a second is late with every request of that second, and not with one.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MessageReader } from '../gateway/message-reader.js';
import { requestBytes } from '../gateway/run-load.js';

export interface PacedLoadOptions {
  readonly url: string;
  /** Asked one after another, over and over. */
  readonly bodies: readonly string[];
  readonly perSecond: number;
  /** It ends after this time at the latest. */
  readonly atMostMs: number;
}

export interface PacedLoadResult {
  readonly latenciesMs: readonly number[];
  /** What was not answered as the first time, in a few words. */
  readonly failures: readonly string[];
}

export interface PacedLoad {
  /** Ends it, once what was asked is answered. */
  stop(): Promise<PacedLoadResult>;
}

const maximumConnections = 200;
const answerWithinMs = 30_000;
const maximumFailures = 1_000;
/** Of an answer that is not as expected. */
const shownBytes = 160;

export function startPacedLoad({ url, bodies, perSecond, atMostMs }: PacedLoadOptions): PacedLoad {
  const address = new URL(url);
  const requests = bodies.map((body) => requestBytes(address, body));
  const lengths: (number | undefined)[] = [];
  const latenciesMs: number[] = [];
  const failures: string[] = [];
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  const underWay = new Set<Promise<void>>();
  const started = performance.now();
  let due = 0;

  const fail = (reason: string): void => {
    if (failures.length < maximumFailures) failures.push(reason);
  };
  const ask = async (number: number): Promise<void> => {
    const dueAt = started + (number / perSecond) * 1000;
    const which = number % requests.length;
    if (idle.length === 0 && all.size >= maximumConnections) {
      fail('no connection was free');
      return;
    }
    const connection = idle.pop() ?? (await connected(address));
    all.add(connection);
    try {
      const { status, body } = await connection.ask(requests[which] as Buffer);
      latenciesMs.push(performance.now() - dueAt);
      lengths[which] ??= body.length;
      if (status !== '200' || body.length !== lengths[which])
        fail(`status ${status}: ${body.toString('utf8', 0, shownBytes)}`);
      idle.push(connection);
    } catch (error) {
      latenciesMs.push(performance.now() - dueAt);
      all.delete(connection);
      connection.close();
      fail((error as Error).message);
    }
  };
  const timer = setInterval(() => {
    const now = performance.now() - started;
    if (now > atMostMs) clearInterval(timer);
    for (; (due / perSecond) * 1000 <= Math.min(now, atMostMs); due += 1) {
      const asked: Promise<void> = ask(due)
        .catch((error: unknown) => fail((error as Error).message))
        .finally(() => underWay.delete(asked));
      underWay.add(asked);
    }
  }, 1);

  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      for (const connection of all) connection.close();
      return { latenciesMs, failures };
    },
  };
}

interface Connection {
  ask(request: Buffer): Promise<{ readonly status: string; readonly body: Buffer }>;
  close(): void;
}

async function connected(address: URL): Promise<Connection> {
  const socket: Socket = connect({ port: Number(address.port), host: address.hostname, noDelay: true });
  await once(socket, 'connect');
  let waiting: { answered(head: string, body: Buffer): void; failed(error: Error): void } | undefined;
  const reader = new MessageReader((head, body) => waiting?.answered(head, body));
  socket.on('data', (bytes: Buffer) => {
    reader.push(bytes);
  });
  const failed = (): void => waiting?.failed(new Error('the gateway hung up'));
  socket.on('error', failed).on('close', failed);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no answer within ${answerWithinMs} ms`)),
          answerWithinMs,
        );
        waiting = {
          answered: (head, body) => {
            clearTimeout(timer);
            resolve({ status: head.slice(9, 12), body });
          },
          failed: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
