// Load over so many connections, each asking again as soon as it is answered, until the time is up.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MessageReader } from './message-reader.js';

export interface LoadOptions {
  readonly url: URL;
  /** What each connection asks, by its number from 0. */
  readonly bodyOf: (connection: number) => string;
  readonly connections: number;
  readonly forMs: number;
  /** No more requests than this are begun. */
  readonly maximumRequests: number;
  /** An answer that takes longer fails the run. */
  readonly answerWithinMs: number;
}

export interface Load {
  readonly served: number;
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

/**
 * Opens the connections, and runs the load when `begin` has been told.
 *
 * @param begin called once when everything is connected, right before the first request
 * @throws where an answer has another status or another length than the first one to the same request
 */
export async function runLoad(options: LoadOptions, begin: () => void = () => undefined): Promise<Load> {
  const { url, connections, forMs, maximumRequests } = options;
  const sockets = await Promise.all(
    Array.from({ length: connections }, () => connected(Number(url.port), url.hostname)),
  );
  try {
    const requests = sockets.map((_, connection) => requestBytes(url, options.bodyOf(connection)));
    begin();
    const run: Run = { started: performance.now(), begun: 0, latenciesMs: [] };
    const mayBegin = (): boolean =>
      run.begun < maximumRequests && (run.begun < connections || performance.now() - run.started < forMs);
    await within(
      forMs + options.answerWithinMs,
      Promise.all(sockets.map((socket, at) => askAgain(socket, requests[at] as Buffer, run, mayBegin))),
    );
    const seconds = (performance.now() - run.started) / 1000;
    return { served: run.latenciesMs.length, seconds, latenciesMs: run.latenciesMs };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

interface Run {
  readonly started: number;
  begun: number;
  readonly latenciesMs: number[];
}

function askAgain(socket: Socket, request: Buffer, run: Run, mayBegin: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let began = 0;
    let length: number | undefined;
    const ask = (): void => {
      if (!mayBegin()) {
        resolve();
        return;
      }
      run.begun += 1;
      began = performance.now();
      socket.write(request);
    };
    const reader = new MessageReader((head, body) => {
      run.latenciesMs.push(performance.now() - began);
      length ??= body.length;
      if (!head.startsWith('HTTP/1.1 200') || body.length !== length)
        reject(
          new Error(
            `an answer under load is not like the first: ${head.split('\r\n', 1)[0] ?? ''}, ${body.length} bytes`,
          ),
        );
      else ask();
    });
    socket.on('data', (bytes: Buffer) => reader.push(bytes));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('a gateway hung up under load')));
    ask();
  });
}

async function connected(port: number, host: string): Promise<Socket> {
  const socket = connect({ port, host, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

export function requestBytes({ host, pathname }: URL, body: string): Buffer {
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms under load`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
