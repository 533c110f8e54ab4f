// Connections on which nothing was asked yet, as browsers and pools open them in advance. Node does not count them among
// the idle ones, so they would hold up the end of a server.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface SilentConnections {
  close(): void;
}

/** Watches a server from before it listens. */
export function watchSilentConnections(server: Server): SilentConnections {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return {
    close: () => {
      for (const socket of silent) socket.destroy();
    },
  };
}
