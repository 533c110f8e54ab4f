// The process of the replaying subgraphs of the project's own supergraph.
import { fakeSubgraph, subgraphNames } from './fake-graph.js';
import { createReplayServer } from './replay-server.js';
import { serveReplays } from './serve-replays.js';

await serveReplays(new Map(subgraphNames.map((name) => [name, createReplayServer(fakeSubgraph(name))])));
