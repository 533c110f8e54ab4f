// What a subgraph over HTTP may do before it counts as failed.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { subgraphTelemetry } from '../telemetry/subgraph-telemetry.js';
import { silentLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { UnusableAddress } from './http-address.js';
import { SubgraphFailure } from './subgraph-transport.js';
import { defaultTransportSettings, type TransportSettings } from './transport-settings.js';
import { createTransports } from './transports.js';

function transportAt(url: string, settings: Partial<TransportSettings> = {}) {
  const transports = createTransports({
    services: {},
    settings: { ...defaultTransportSettings, retries: 0, ...settings },
    observe: subgraphTelemetry(createMetrics(), silentLogger),
  });
  onTestFinished(() => transports.close());
  return transports.reach({ name: 'people', url });
}
async function transportTo(
  listener: RequestListener,
  settings: Partial<TransportSettings> = {},
  credentials?: string,
) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const user = credentials === undefined ? '' : `${credentials}@`;
  return transportAt(`http://${user}127.0.0.1:${String(port)}/graphql`, settings);
}
const operation = { query: '{ a }', operationName: undefined, kind: 'query' } as const;
const input = { variables: { n: 1 }, headers: { 'workforce-actor': 'p1' } };

it('sends the operation and the headers it is given', async () => {
  const transport = await transportTo((received, response) => {
    let body = '';
    received.setEncoding('utf8').on('data', (text: string) => (body += text));
    received.on('end', () => {
      response.end(
        JSON.stringify({ data: { body: JSON.parse(body) as unknown, headers: received.headers } }),
      );
    });
  });
  expect(await transport.prepare(operation)(input)).toMatchObject({
    data: {
      body: { query: '{ a }', variables: { n: 1 } },
      headers: { 'workforce-actor': 'p1', 'content-type': 'application/json' },
    },
  });
});

it('takes an answer with errors whatever its status', async () => {
  const answer = { errors: [{ message: 'No such field.' }] };
  const transport = await transportTo((_request, response) =>
    response.writeHead(400).end(JSON.stringify(answer)),
  );
  expect(await transport.prepare(operation)(input)).toEqual(answer);
});

it.each<[string, RequestListener, Partial<TransportSettings>]>([
  ['never answers', () => undefined, { deadlineMs: 100 }],
  [
    'stops in the middle of an answer',
    (_request, response) => response.write('{"data":'),
    { deadlineMs: 100 },
  ],
  ['hangs up', ({ socket }) => socket.destroy(), {}],
  [
    'answers with too much',
    (_request, response) => response.end(`"${'x'.repeat(2_000)}"`),
    { maximumAnswerBytes: 1_000 },
  ],
  [
    'sends the client elsewhere',
    (_request, response) => response.writeHead(302, { location: '/' }).end(),
    {},
  ],
  ['has an error page', (_request, response) => response.writeHead(500).end('{"oh": "no"}'), {}],
])('fails where the subgraph %s', async (_what, listener, limits) => {
  const transport = await transportTo(listener, limits);
  await expect(transport.prepare(operation)(input)).rejects.toBeInstanceOf(SubgraphFailure);
});

it('is not made where the supergraph names no address', () => {
  expect(() => transportAt('')).toThrow(UnusableAddress);
});

it('sends the credentials of an address as a header, and nowhere else', async () => {
  let seen: IncomingMessage | undefined;
  const answer: RequestListener = (request, response) => {
    seen = request;
    response.end('{"data":{}}');
  };
  await (await transportTo(answer, {}, 'z%C3%B6e:p%40ss%3A%2F:word')).prepare(operation)(input);
  const credentials = Buffer.from('zöe:p@ss:/:word').toString('base64');
  expect(seen?.headers.authorization).toBe(`Basic ${credentials}`);
  expect(seen?.url).toBe('/graphql');
  expect(seen?.headers.host).toMatch(/^127\.0\.0\.1:\d+$/);
  await (await transportTo(answer)).prepare(operation)(input);
  expect(seen?.headers.authorization).toBeUndefined();
});
