import { bazaar } from './test/differential/worlds/bazaar.js';
import { supergraphOf } from './test/differential/worlds/world.js';
import { readSupergraph } from './gateway/engine/read-supergraph.js';
import { createApolloPlanner } from './gateway/engine/planner/apollo-planner.js';
import { parse } from 'graphql';
const p = createApolloPlanner(readSupergraph(supergraphOf(bazaar), {isTrusted: true}));
for (const q of ['{ shops { best { arrives } } }', '{ shops { currency: id offers { price } } }', '{ shops { k: currency offers { price } } }'])
  console.log(q, JSON.stringify(await p.plan(parse(q), undefined), null, 1).replace(/\n\s*/g,' '));
