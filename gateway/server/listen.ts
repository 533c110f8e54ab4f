// Listening at a host: at every address that it names, and with one server, so that all clients meet the same limits.
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { promisify } from 'node:util';
import Fastify, { type FastifyInstance } from 'fastify';
import { StartError } from '../config/start-error.js';

/** The addresses of a host; an address is its own. */
export type AddressesOf = (host: string) => Promise<readonly string[]>;

const addressesOnThisMachine: AddressesOf = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Listens, and says where.
 *
 * @returns the address, ending in a slash
 * @throws StartError where the port or the host cannot be had
 */
export async function listen(
  fastify: FastifyInstance,
  port: number,
  host: string,
  addressesOf = addressesOnThisMachine,
): Promise<string> {
  const doors = openDoors(fastify);
  let listening: number | undefined;
  let missing: unknown;
  try {
    for (const address of new Set(await addressesOf(host))) {
      try {
        if (listening === undefined) {
          await fastify.listen({ port, host: address });
          listening = portOf(fastify.server);
        } else await doors.open(listening, address);
      } catch (error) {
        if (!isOfOtherMachine(error)) throw error;
        missing = error;
      }
    }
    if (listening === undefined) throw missing;
  } catch (cause) {
    throw new StartError(listenProblem(cause, port, host), 1, { cause });
  }
  return `http://${reachable(host)}:${String(listening)}/`;
}

/**
 * Whether one can listen there now: for those who have long work to do before they do.
 *
 * @throws StartError where the port or the host cannot be had
 */
export async function checkListening(port: number, host: string): Promise<void> {
  const probe = Fastify();
  try {
    await listen(probe, port, host);
  } finally {
    await probe.close();
  }
}

/** Further addresses: what comes in there is handed to the one server. Fastify would start another, which nobody watches. */
function openDoors(fastify: FastifyInstance): { open(port: number, address: string): Promise<void> } {
  const doors: Server[] = [];
  let closed: Promise<unknown> = Promise.resolve();
  fastify.addHook('preClose', (done) => {
    closed = Promise.all(doors.map((door) => promisify(door.close.bind(door))()));
    done();
  });
  fastify.addHook('onClose', async () => {
    await closed;
  });
  return {
    open: async (port, host) => {
      // As Node's HTTP server has it of its own connections.
      const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
        fastify.server.emit('connection', socket);
      });
      door.listen({ port, host });
      await once(door, 'listening');
      doors.push(door);
    },
  };
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : undefined;
}

/** `localhost` names an address of IPv6 on machines that have none as well. */
function isOfOtherMachine(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error));
}

/** An address that a browser on this machine can open. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function listenProblem(error: unknown, port: number, host: string): string {
  const code = codeOf(error);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} on ${host} is in use. Stop the program that uses it, or choose another port with --port (0 takes any free port).`;
    case 'EACCES':
      return `Port ${String(port)} on ${host} may not be used by this user. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine. Choose another with --host.`;
    default:
      return `Port ${String(port)} on ${host} cannot be listened on (${code}). Choose others with --port and --host.`;
  }
}
