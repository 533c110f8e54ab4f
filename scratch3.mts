import { supergraphOf, federationHeader } from './test/differential/worlds/world.js';
import { readSupergraph } from './gateway/engine/read-supergraph.js';
import { createApolloPlanner } from './gateway/engine/planner/apollo-planner.js';
import { parse } from 'graphql';
const w = (typeDefs: Record<string,string>) => ({ name: 'x', header: federationHeader, sources: Object.entries(typeDefs).map(([name, t]) => ({ name, typeDefs: t, resolvers: {} })), interfaceObjectMembers: [], texts: [] });
const flat = (n: any): any => n === undefined ? 'NOTHING' : n.nodes ? { [n.kind]: n.nodes.map(flat) } : n.kind === 'flatten' ? `@${n.path.map((p: any) => p.name ?? '@').join('.')} ` + JSON.stringify(flat(n.node)) : `${n.service}: ${n.document} ${n.requires ? JSON.stringify(n.requires) : ''}${JSON.stringify(n.outputRewrites)}`;
async function go(name: string, t: Record<string,string>, qs: string[]) {
  console.log('==', name);
  try {
    const p = createApolloPlanner(readSupergraph(supergraphOf(w(t)), {isTrusted: true}));
    for (const q of qs) console.log(q, '\n   ', JSON.stringify(flat(await p.plan(parse(q), undefined)), null, 1).replace(/\n\s*/g,'\n    ').replaceAll('\\"','"'));
  } catch (e: any) { console.log(e.message); }
}
await go('reentry', { a: 'type T @key(fields: "id") { id: ID! x: Int }', b: 'type T @key(fields: "id", resolvable: false) { id: ID! x: Int @external y: Int @requires(fields: "x") } type Query { ts: [T] }' }, ['{ ts { y } }']);
await go('reentry2', { a: 'type T @key(fields: "id") { id: ID! x: Int }', b: 'type T @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: ID! x: Int @external y: Int @requires(fields: "x") } type Query { ts: [T] }' }, ['{ ts { y } }']);
await go('io', { a: 'interface Node @key(fields: "id") { id: ID! } type Query { a: Node product: Product } type Product @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }', b: 'type Query { b: Node } type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String } interface Product @key(fields: "id") { id: ID! name: String } type Bread implements Product @key(fields: "id") { id: ID! name: String }' }, ['{ a { id field } b { id } }', '{ a { field } }', '{ b { __typename id } }', '{ a { __typename } }', '{ b { ... on Node { field } } }', '{ a { ... on Node { field id } } }', '{ a { id } }', '{ product { id name } }', '{ product { ... on Bread { id } } }']);
await go('args', { a: 'type P @key(fields: "id") { id: ID! price(currency: String): Int }', b: 'type P @key(fields: "id") { id: ID! price(currency: String): Int @external tax: String @requires(fields: "price(currency: \\"EUR\\")") }', c: 'type P @key(fields: "id") { id: ID! } type Query { ps: [P] }' }, ['{ ps { price(currency: "GBP") tax } }', '{ ps { tax } }', '{ ps { tax price } }']);
