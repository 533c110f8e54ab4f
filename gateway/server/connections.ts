// Which connections have a request under way. Node's own notion of an idle connection leaves out those on which nothing
// was ever sent, as browsers open them in advance; such a connection would hold up the end of the server.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** Whether the answer to the request that is still arriving was begun. */
  hasBegunAnswer(socket: Socket): boolean;
  /** Calls back once the requests that have arrived on a connection are answered: at once where all are. */
  whenAnswered(socket: Socket, callback: () => void): void;
  /** Closes every connection without a request under way, and each of the others once its answer is out. */
  closeIdle(): void;
}

/** Watches a server from before it listens. */
export function watchConnections(server: Server): Connections {
  const open = new Map<Socket, Set<ServerResponse>>();
  const latest = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  let isClosing = false;
  server.on('connection', (socket) => {
    const waiting = new Set<ServerResponse>();
    open.set(socket, waiting);
    socket.once('close', () => {
      open.delete(socket);
      for (const response of waiting) tellOfEnd(response);
    });
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    latest.set(socket, { request, response });
    const waiting = open.get(socket);
    waiting?.add(response);
    response.once('close', () => {
      waiting?.delete(response);
      if (isClosing && waiting?.size === 0) socket.end();
    });
  });
  return {
    hasBegunAnswer: (socket) => {
      const { request, response } = latest.get(socket) ?? {};
      return request?.complete === false && response?.headersSent === true;
    },
    whenAnswered: (socket, callback) => {
      const owed = [...(open.get(socket) ?? [])].filter((response) => response.req.complete);
      let left = owed.length;
      if (left === 0) callback();
      for (const response of owed)
        response.once('close', () => {
          left -= 1;
          if (left === 0) callback();
        });
    },
    closeIdle: () => {
      isClosing = true;
      for (const [socket, waiting] of open) if (waiting.size === 0) socket.destroy();
    },
  };
}

/** Of the answers that wait for each other on a connection, Node tells the first alone when the connection ends. */
function tellOfEnd(response: ServerResponse): void {
  response.destroy();
  response.emit('close');
}
