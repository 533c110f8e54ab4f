// The process of the replaying subgraphs of the wide graph: `replay-main.js <number of subgraphs>`.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createReplayServer } from '../gateway/replay/replay-server.js';
import { serveReplays } from '../gateway/replay/serve-replays.js';
import { madeUpField } from './made-up-field.js';
import { wideSubgraphs } from './wide-graph.js';

const subgraphs = wideSubgraphs(Number(process.argv[2]));
await serveReplays(
  new Map(
    subgraphs.map(({ name, typeDefs }) => [
      name,
      createReplayServer(buildSubgraphSchema({ typeDefs }), madeUpField),
    ]),
  ),
);
