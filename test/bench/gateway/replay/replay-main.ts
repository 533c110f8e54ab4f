// The process of the replaying subgraphs: says where they listen, then how many requests it really executed when asked.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fakeSubgraph, subgraphNames } from './fake-graph.js';
import { createReplayServer } from './replay-server.js';

const replays = subgraphNames.map((name) => ({ name, ...createReplayServer(fakeSubgraph(name)) }));
const urls: Record<string, string> = {};
for (const { name, server } of replays) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
process.on('message', () => {
  process.send?.({ executed: replays.reduce((sum, replay) => sum + replay.executed(), 0) });
});
process.send?.({ urls });
