// Where Apollo's planner itself is wrong, each kind with the smallest graph that shows it, Apollo's answer and the right one.
import type { ComparableAnswer } from './engines.js';
import { library } from './worlds/library.js';
import { market } from './worlds/market.js';
import { federationHeader, type SubgraphSource, type World } from './worlds/world.js';

type Answer = Pick<ComparableAnswer, 'data' | 'errors'>;

export interface PlannerFault {
  readonly what: string;
  readonly world: World;
  readonly query: string;
  /** What Apollo's planner and executor answer. */
  readonly apollo: Answer;
  readonly right: Answer;
  /** What our engine makes of it where that is not right: nobody has a right plan, or what is wrong has an error. */
  readonly ours?: Answer;
  /** The same with Hive’s planner first. */
  readonly hive?: Answer;
}

const asGiven = <Reference>(reference: Reference): Reference => reference;
const inCurrency = (_self: unknown, { in: currency }: { in: string }): number => (currency === 'GBP' ? 1 : 2);

function world(name: string, sources: readonly SubgraphSource[]): World {
  return { name, header: federationHeader, sources, interfaceObjectMembers: [], texts: [] };
}

/** `stock` can be asked for its things by `code` alone. */
const thing = world('a key that cannot be resolved', [
  {
    name: 'sizes',
    typeDefs: 'type Thing @key(fields: "id") { id: ID! size: Int }',
    resolvers: { Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, size: 4 }) } },
  },
  {
    name: 'stock',
    typeDefs: `
      type Thing @key(fields: "id", resolvable: false) @key(fields: "code") {
        id: ID! code: ID! size: Int @external volume: Int @requires(fields: "size")
      }
      type Query { things: [Thing] }
    `,
    resolvers: {
      Query: { things: () => [{ id: 't1', code: 'c1' }] },
      Thing: {
        __resolveReference: (reference: { code?: string }) =>
          reference.code === undefined ? null : reference,
        volume: ({ size }: { size: number }) => size ** 3,
      },
    },
  },
]);

/** Nothing implements `Node`, and `fields` cannot be asked for its nodes. */
const node = world('an interface object that cannot be resolved', [
  {
    name: 'nodes',
    typeDefs: 'interface Node @key(fields: "id") { id: ID! } type Query { a: Node }',
    resolvers: { Query: { a: () => ({ __typename: 'Node', id: 'n1' }) } },
  },
  {
    name: 'fields',
    typeDefs: `
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }
      type Query { b: Node }
    `,
    resolvers: { Query: { b: () => ({ id: 'n1', field: 'given' }) } },
  },
]);

const product = world('a required field with arguments of its own', [
  {
    name: 'products',
    typeDefs: 'type Product @key(fields: "id") { id: ID! } type Query { products: [Product] }',
    resolvers: { Query: { products: () => [{ id: 'p1' }] } },
  },
  {
    name: 'prices',
    typeDefs: 'type Product @key(fields: "id") { id: ID! price(currency: String): String }',
    resolvers: {
      Product: {
        price: (_self: unknown, { currency }: { currency?: string }) => `in ${String(currency)}`,
      },
    },
  },
  {
    name: 'taxes',
    typeDefs: `
      type Product @key(fields: "id") {
        id: ID! price(currency: String): String @external
        tax: String @requires(fields: "price(currency: \\"EUR\\")")
      }
    `,
    resolvers: {
      Product: {
        __resolveReference: (reference: unknown) => reference,
        tax: ({ price }: { price: string }) => `of the price ${price}`,
      },
    },
  },
]);

/** What `tax` and `duty`, and `cheap` and `dear`, require differs in the arguments alone. */
export const rates = world('a field that is required with two different arguments', [
  {
    name: 'products',
    typeDefs: `
      type Product @key(fields: "id") { id: ID! price(in: Currency!): Int range: Range }
      enum Currency { GBP EUR }
      type Range { mean(in: Currency!): Int }
      type Query { products: [Product] }
    `,
    resolvers: {
      Query: { products: () => [{ id: 'p1' }] },
      Product: { __resolveReference: asGiven, price: inCurrency, range: () => ({}) },
      Range: { mean: inCurrency },
    },
  },
  {
    name: 'taxes',
    typeDefs: `
      enum Currency { GBP EUR }
      type Range @external { mean(in: Currency!): Int }
      type Product @key(fields: "id") {
        id: ID! price(in: Currency!): Int @external range: Range @external
        tax: String @requires(fields: "price(in: GBP)") duty: String @requires(fields: "price(in: EUR)")
        cheap: String @requires(fields: "range { mean(in: GBP) }") dear: String @requires(fields: "range { mean(in: EUR) }")
      }
    `,
    resolvers: {
      Product: {
        __resolveReference: asGiven,
        tax: ({ price }: { price: number }) => `of ${price}`,
        duty: ({ price }: { price: number }) => `of ${price}`,
        cheap: ({ range }: { range: { mean: number } }) => `of ${range.mean}`,
        dear: ({ range }: { range: { mean: number } }) => `of ${range.mean}`,
      },
    },
  },
]);

/** `label` requires what another subgraph has, `age` does not. */
const part = world('a field that requires another beside one that does not', [
  {
    name: 'shelves',
    typeDefs: 'type Part @key(fields: "id") { id: ID! material: String } type Query { part: Part }',
    resolvers: { Query: { part: () => ({ id: 'p1', material: 'oak' }) } },
  },
  {
    name: 'labels',
    typeDefs: `
      type Part @key(fields: "id") {
        id: ID! material: String @external label: String @requires(fields: "material") age: Int
      }
    `,
    resolvers: {
      Part: {
        __resolveReference: (reference: unknown) => reference,
        label: ({ material }: { material: string }) => `of ${material}`,
        age: () => 5,
      },
    },
  },
]);

const refused: Answer = { data: null, errors: [' OPERATION_NOT_SUPPORTED'] };

export const plannerFaults: readonly PlannerFault[] = [
  {
    what: 'it goes back into a subgraph by a key that is not resolvable there',
    world: thing,
    query: '{ things { volume } }',
    apollo: { data: { things: [{ volume: null }] }, errors: [] },
    right: { data: { things: [{ volume: 64 }] }, errors: [] },
  },
  {
    what: 'it plans nothing for an interface object that nobody can resolve',
    world: node,
    query: '{ a { field } }',
    apollo: { data: { a: null }, errors: ['a INCOMPLETE_ANSWER'] },
    right: { data: { a: { field: null } }, errors: ['a.field INCOMPLETE_ANSWER'] },
    ours: refused,
    hive: refused,
  },
  {
    what: 'it takes the client’s arguments of a field for those of @requires',
    world: product,
    query: '{ products { price(currency: "GBP") tax } }',
    apollo: {
      data: { products: [{ price: 'in GBP', tax: 'of the price in GBP' }] },
      errors: [],
    },
    right: { data: { products: [{ price: 'in GBP', tax: 'of the price in EUR' }] }, errors: [] },
  },
  {
    what: 'the same without arguments of the client’s',
    world: product,
    query: '{ products { tax price } }',
    apollo: {
      data: { products: [{ tax: 'of the price in undefined', price: 'in undefined' }] },
      errors: [],
    },
    right: {
      data: { products: [{ tax: 'of the price in EUR', price: 'in undefined' }] },
      errors: [],
    },
  },
  {
    what: 'it sends a required field without what that requires in turn',
    world: library,
    query: '{ reader(id: "r3") { fine reminder } }',
    apollo: { data: { reader: { fine: 3, reminder: 'Reader r3 owes -1' } }, errors: [] },
    right: { data: { reader: { fine: 3, reminder: 'Reader r3 owes 3' } }, errors: [] },
  },
  {
    what: 'it asks for a field of an @interfaceObject of all types where the client asks of one',
    world: market,
    query: '{ nodes { score ... on User { grade: rank } } }',
    apollo: {
      data: { nodes: [{ score: 3 }, null, { score: 6, grade: '#2' }, { score: null }] },
      errors: ['nodes.3.grade DATABASE_UNAVAILABLE'],
    },
    right: { data: { nodes: [{ score: 3 }, null, { score: 6, grade: '#2' }, { score: 9 }] }, errors: [] },
    ours: {
      data: { nodes: [{ score: 3 }, null, { score: 6, grade: '#2' }, { score: null }] },
      errors: ['nodes.3.grade DATABASE_UNAVAILABLE'],
    },
  },
  {
    what: 'it asks for more of what it does so for without a key',
    world: library,
    query: '{ lent { ... on Atlas { about: notice ... { id } } } }',
    apollo: {
      data: { lent: [{ about: 'a1 A1 by day 4', id: 'a1' }, null, {}, {}] },
      errors: ['lent.2.id INTERNAL_SERVER_ERROR'],
    },
    right: { data: { lent: [{ about: 'a1 A1 by day 4', id: 'a1' }, null, {}, {}] }, errors: [] },
    ours: {
      data: { lent: [{ about: 'a1 A1 by day 4', id: 'a1' }, null, {}, {}] },
      errors: ['lent.2.id INTERNAL_SERVER_ERROR'],
    },
  },
  {
    what: 'it leaves out what an @interfaceObject has of the types that the client does not ask of by name',
    world: library,
    query: '{ copy(id: "n1") { lent ... on Atlas { notice } } }',
    apollo: { data: { copy: { lent: null } }, errors: ['copy.lent INCOMPLETE_ANSWER'] },
    right: { data: { copy: { lent: 1 } }, errors: [] },
  },
  {
    what: 'it requires one field with two different arguments, and fetches it once',
    world: rates,
    query: '{ products { a: tax b: duty } }',
    apollo: { data: { products: [{ a: 'of 2', b: 'of 2' }] }, errors: [] },
    right: { data: { products: [{ a: 'of 1', b: 'of 2' }] }, errors: [] },
  },
  {
    what: 'the same where variables decide about some of them',
    world: rates,
    query:
      'query ($yes: Boolean = true, $no: Boolean = false) { products { a: tax @include(if: $yes) b: duty ... @include(if: $no) { c: tax } } }',
    apollo: { data: { products: null }, errors: [' INTERNAL_SERVER_ERROR', 'products INCOMPLETE_ANSWER'] },
    right: { data: { products: [{ a: 'of 1', b: 'of 2' }] }, errors: [] },
  },
  {
    what: 'it gives a field under a condition not all that it requires',
    world: library,
    query: 'query ($yes: Boolean = true) { reader(id: "r3") { fine reminder @include(if: $yes) } }',
    apollo: { data: { reader: { fine: 3, reminder: 'Reader r3 owes -1' } }, errors: [] },
    right: { data: { reader: { fine: 3, reminder: 'Reader r3 owes 3' } }, errors: [] },
  },
  {
    what: 'the same below another field',
    world: rates,
    query: '{ products { a: cheap b: dear } }',
    apollo: { data: { products: [{ a: 'of 2', b: 'of 2' }] }, errors: [] },
    right: { data: { products: [{ a: 'of 1', b: 'of 2' }] }, errors: [] },
    ours: refused,
    hive: refused,
  },
  {
    what: 'it makes what stands beside a skipped field with @requires depend on what that requires',
    world: part,
    query: 'query ($no: Boolean = false) { part { label @include(if: $no) age } }',
    apollo: { data: { part: { age: null } }, errors: ['part.age INCOMPLETE_ANSWER'] },
    right: { data: { part: { age: 5 } }, errors: [] },
  },
  {
    what: 'the same of a field that is skipped',
    world: part,
    query: 'query ($yes: Boolean = true) { part { label @skip(if: $yes) age } }',
    apollo: { data: { part: { age: null } }, errors: ['part.age INCOMPLETE_ANSWER'] },
    right: { data: { part: { age: 5 } }, errors: [] },
  },
];
