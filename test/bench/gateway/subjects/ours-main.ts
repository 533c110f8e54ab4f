// Ours: the gateway as it is deployed, with the engine that the command line names.
import { limitHeapGrowth } from '../../../../gateway/config/limit-heap-growth.js';
import { createGateway } from '../../../../gateway/context.js';
import { engineNames } from '../../../../gateway/engine/engines.js';

const [, , engineName = '', supergraph = '', port = ''] = process.argv;

const engine = engineNames.find((name) => name === engineName);
if (engine === undefined) throw new Error(`there is no engine ${engineName}`);
await createGateway({ supergraph, engine, port: Number(port), host: '127.0.0.1' });
limitHeapGrowth();
