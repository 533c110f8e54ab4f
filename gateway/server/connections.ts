// Which connections have a request under way. Node's own notion of an idle connection leaves out those on which nothing
// was ever sent, as browsers open them in advance; such a connection would hold up the end of the server.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** Whether an answer is being written, or was written to a request that is still arriving. */
  hasBegunAnswer(socket: Socket): boolean;
  /** Closes every connection without a request under way, and each of the others once its answer is out. */
  closeIdle(): void;
}

/** Watches a server from before it listens. */
export function watchConnections(server: Server): Connections {
  const open = new Map<Socket, number>();
  const latest = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  let isClosing = false;
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    latest.set(socket, { request, response });
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (open.get(socket) ?? 1) - 1;
      if (open.has(socket)) open.set(socket, left);
      if (isClosing && left === 0) socket.end();
    });
  });
  return {
    hasBegunAnswer: (socket) => {
      const { request, response } = latest.get(socket) ?? {};
      if (request === undefined || response?.headersSent !== true) return false;
      return !request.complete || !response.writableFinished;
    },
    closeIdle: () => {
      isClosing = true;
      for (const [socket, requests] of open) if (requests === 0) socket.destroy();
    },
  };
}
