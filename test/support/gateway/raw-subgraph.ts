// A subgraph that answers with given bytes, HTTP or not.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawSubgraph {
  readonly url: string;
  readonly port: number;
  /** What was received so far, over all connections. */
  readonly received: () => string;
  /** How many connections are open. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

/** @param answer is called once a request with all of its headers */
export async function serveRaw(answer: (socket: Socket) => void): Promise<RawSubgraph> {
  const open = new Set<Socket>();
  let received = '';
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      if (text.includes('\r\n\r\n')) answer(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/graphql`,
    port,
    received: () => received,
    connections: () => open.size,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

/** The bytes of a whole answer; its length is that of the body unless a header says another. */
export function httpAnswer(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1'), bytes]);
}
