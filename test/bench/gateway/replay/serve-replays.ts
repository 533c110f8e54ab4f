// What every process of replaying subgraphs does: says where they listen, then how many requests it really executed when
// asked.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ReplayServer } from './replay-server.js';

/** @param replays by the subgraphs' names */
export async function serveReplays(replays: ReadonlyMap<string, ReplayServer>): Promise<void> {
  const urls: Record<string, string> = {};
  for (const [name, { server }] of replays) {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  process.on('message', () => {
    const executed = [...replays.values()].reduce((sum, replay) => sum + replay.executed(), 0);
    process.send?.({ executed });
  });
  process.send?.({ urls });
}
