// Ours: the gateway as it is put together for production, with the engine that the command line names.
import { readFileSync } from 'node:fs';
import { createApolloEngine } from '../../../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../../../gateway/engine/compiled-engine.js';
import { createApolloServer } from '../../../../gateway/server/apollo-server.js';
import { graphqlHandler, registerGraphQLRoute } from '../../../../gateway/server/graphql-route.js';
import { createHttpServer, listen } from '../../../../gateway/server/http-server.js';
import { silentLogger } from '../../../../gateway/telemetry/logger.js';
import { createHttpTransports } from '../../../../gateway/transport/http-transport.js';

const [, , engineName = '', supergraph = '', port = ''] = process.argv;

const transports = createHttpTransports();
const createEngine = engineName === 'apollo' ? createApolloEngine : createCompiledEngine;
const engine = await createEngine({
  supergraphSdl: readFileSync(supergraph, 'utf8'),
  isTrusted: true,
  reach: ({ url }) => transports.to(url),
  logger: silentLogger,
});
const server = createApolloServer(engine, silentLogger);
await server.start();
const handler = graphqlHandler(server);
const { fastify } = createHttpServer(() => true);
registerGraphQLRoute(fastify, () => handler, silentLogger);
await listen(fastify, Number(port), '127.0.0.1');
