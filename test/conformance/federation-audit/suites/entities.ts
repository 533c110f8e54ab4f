// Plain entities, values hidden from clients, and subgraphs that are written as Federation 1 would have them.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const users = [{ id: 'u1', email: 'u1@example.org', nick: 'one' }];

export const entityCalls: AuditSuite = {
  name: 'an entity by another key than it came with',
  subgraphs: () => [
    subgraph(
      'mails',
      'type Query { user: User } type User @key(fields: "id") { id: ID! email: String @shareable }',
      {
        Query: { user: () => users[0] },
      },
    ),
    subgraph('nicks', 'type User @key(fields: "email") { email: String @shareable nick: String! }', {
      User: { __resolveReference: byKey(users, 'email') },
    }),
  ],
  cases: [{ query: '{ user { id nick } }', data: { user: { id: 'u1', nick: 'one' } } }],
};

export const requiresAndProvides: AuditSuite = {
  name: 'required and provided fields together',
  subgraphs: () => [
    subgraph(
      'users',
      'type Query { me: User } type User @key(fields: "id") { id: ID! username: String @shareable name: String }',
      {
        Query: { me: () => ({ id: 'u1' }) },
        User: { __resolveReference: asGiven, username: () => 'me', name: () => 'Me' },
      },
    ),
    subgraph(
      'goods',
      'type Query { goods: [Item] } type Item @key(fields: "upc") { upc: ID! name: String price: Int weight: Int }',
      {
        Query: { goods: () => [{ upc: 'g1', name: 'Lamp', price: 11, weight: 2 }] },
        Item: {
          __resolveReference: ({ upc }: { upc: string }) => ({ upc, name: 'Lamp', price: 11, weight: 2 }),
        },
      },
    ),
    subgraph(
      'stock',
      `type Item @key(fields: "upc") { upc: ID! weight: Int @external price: Int @external inStock: Boolean
         shipping: Int @requires(fields: "price weight") tag: String @requires(fields: "price") }`,
      {
        Item: {
          __resolveReference: asGiven,
          inStock: () => true,
          shipping: ({ price, weight }: { price: number; weight: number }) => price * weight,
          tag: ({ price }: { price: number }) => `#${price}`,
        },
      },
    ),
    subgraph(
      'reviews',
      `type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") item: Item }
       type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
       type Item @key(fields: "upc") { upc: ID! reviews: [Review] }`,
      {
        Review: {
          __resolveReference: asGiven,
          body: () => 'Fine',
          author: () => ({ id: 'u1', username: 'me' }),
          item: () => ({ upc: 'g1' }),
        },
        User: { __resolveReference: asGiven, reviews: () => [{ id: 'r1' }] },
        Item: { __resolveReference: asGiven, reviews: () => [{ id: 'r1' }] },
      },
    ),
  ],
  cases: [
    { query: '{ goods { shipping } }', data: { goods: [{ shipping: 22 }] } },
    {
      query: '{ goods { name price shipping tag weight inStock } }',
      data: { goods: [{ name: 'Lamp', price: 11, shipping: 22, tag: '#11', weight: 2, inStock: true }] },
    },
    {
      query: '{ me { username reviews { body author { username name } item { shipping reviews { id } } } } }',
      data: {
        me: {
          username: 'me',
          reviews: [
            {
              body: 'Fine',
              author: { username: 'me', name: 'Me' },
              item: { shipping: 22, reviews: [{ id: 'r1' }] },
            },
          ],
        },
      },
    },
    {
      query: '{ goods { reviews { author { id username } } shipping } }',
      data: { goods: [{ reviews: [{ author: { id: 'u1', username: 'me' } }], shipping: 22 }] },
    },
  ],
};

const federationOne = (
  name: string,
  typeDefs: string,
  resolvers: ReturnType<typeof subgraph>['resolvers'],
) => ({
  name,
  typeDefs,
  resolvers,
});

/** The second subgraph extends what the first owns, and has some of its fields in name only. */
export const federationOneExternals: AuditSuite = {
  name: 'external fields as Federation 1 has them',
  subgraphs: () => [
    federationOne(
      'accounts',
      'type User @key(fields: "id") { id: ID! name: String @shareable rid: ID }'.replace(' @shareable', ''),
      {
        User: {
          __resolveReference: ({ id }: { id: string }) => ({ id, name: `name ${id}`, rid: `r-${id}` }),
        },
      },
    ),
    federationOne(
      'lists',
      `extend type Query { random: User given: User @provides(fields: "name") }
       extend type User @key(fields: "id") { id: ID! @external name: String @external rid: ID @external tag: String @requires(fields: "rid") }`,
      {
        Query: { random: () => ({ id: 'u1' }), given: () => ({ id: 'u2', name: 'name u2' }) },
        User: { __resolveReference: asGiven, tag: ({ rid }: { rid?: string }) => `tag ${String(rid)}` },
      },
    ),
  ],
  cases: [
    { query: '{ random { id name } }', data: { random: { id: 'u1', name: 'name u1' } } },
    { query: '{ random { tag rid } }', data: { random: { tag: 'tag r-u1', rid: 'r-u1' } } },
    { query: '{ given { id name } }', data: { given: { id: 'u2', name: 'name u2' } } },
    { query: '{ given { name tag } }', data: { given: { name: 'name u2', tag: 'tag r-u2' } } },
  ],
};

/** One subgraph knows a value or a field that the other does not: clients may send what both know. */
export const intersections: AuditSuite = {
  name: 'values, inputs and hidden types that subgraphs do not share',
  subgraphs: () => [
    subgraph(
      'first',
      `type Query { users(type: Kind!): [User!]! byFilter(filter: Filter!): [ID!]! @shareable }
       enum Kind { PLAIN MAIN @inaccessible }
       input Filter { first: Int! from: String }
       type User @key(fields: "id") { id: ID! kind: Kind }`,
      {
        Query: {
          users: (_root: unknown, { type }: { type: string }) => [
            { id: `of ${type}`, kind: type },
            { id: 'hidden', kind: 'MAIN' },
          ],
          byFilter: (_root: unknown, { filter }: { filter: { first: number } }) => [`first ${filter.first}`],
        },
        User: { __resolveReference: asGiven },
      },
    ),
    subgraph(
      'second',
      `type Query { byFilter(filter: Filter!): [ID!]! @shareable find(kind: Kind): User }
       enum Kind { PLAIN }
       input Filter { first: Int! }
       type User @key(fields: "id") { id: ID! secret: Vault @inaccessible age: Int }
       type Vault @inaccessible { code: Int }`,
      {
        Query: {
          byFilter: (_root: unknown, { filter }: { filter: { first: number } }) => [`first ${filter.first}`],
          find: () => ({ id: 'x' }),
        },
        User: { __resolveReference: asGiven, age: () => 40 },
      },
    ),
  ],
  cases: [
    {
      query: '{ users(type: PLAIN) { id age } }',
      data: {
        users: [
          { id: 'of PLAIN', age: 40 },
          { id: 'hidden', age: 40 },
        ],
      },
    },
    {
      query: '{ users(type: PLAIN) { id kind } }',
      data: {
        users: [
          { id: 'of PLAIN', kind: 'PLAIN' },
          { id: 'hidden', kind: null },
        ],
      },
      hasErrors: true,
    },
    { query: '{ byFilter(filter: { first: 2 }) }', data: { byFilter: ['first 2'] } },
    {
      query: 'query ($filter: Filter!) { byFilter(filter: $filter) }',
      variables: { filter: { first: 3 } },
      data: { byFilter: ['first 3'] },
    },
    { query: '{ find(kind: PLAIN) { age } }', data: { find: { age: 40 } } },
  ],
};

/** What is required is of an interface: of each member what that member has. */
export const requiresAbstract: AuditSuite = {
  name: 'required fields of an interface, by fragments',
  subgraphs: () => [
    subgraph(
      'offices',
      `type Query { office: Office }
       type Office @key(fields: "id") { id: ID! place: Place }
       interface Place { city: String! }
       type Home implements Place @key(fields: "id") { id: ID! city: String! door: Int }
       type Work implements Place @key(fields: "id") { id: ID! city: String! floor: Int }`,
      {
        Query: { office: () => ({ id: 'o1' }) },
        Office: {
          __resolveReference: asGiven,
          place: () => ({ __typename: 'Work', id: 'w1', city: 'Leeds', floor: 4 }),
        },
      },
    ),
    subgraph(
      'labels',
      `type Office @key(fields: "id") {
         id: ID! place: Place @external
         plain: String @requires(fields: "place { city }")
         full: String @requires(fields: "place { city ... on Home { door } ... on Work { floor } }")
       }
       interface Place { city: String! }
       type Home implements Place @key(fields: "id") { id: ID! city: String! @external door: Int @external }
       type Work implements Place @key(fields: "id") { id: ID! city: String! @external floor: Int @external }`,
      {
        Office: {
          __resolveReference: asGiven,
          plain: ({ place }: { place?: { city?: string } }) => `in ${String(place?.city)}`,
          full: ({ place }: { place?: { city?: string; floor?: number } }) =>
            `in ${String(place?.city)}, floor ${String(place?.floor)}`,
        },
      },
    ),
  ],
  cases: [
    { query: '{ office { plain } }', data: { office: { plain: 'in Leeds' } } },
    { query: '{ office { full } }', data: { office: { full: 'in Leeds, floor 4' } } },
    {
      query: '{ office { plain full place { __typename city ... on Work { id floor } } } }',
      data: {
        office: {
          plain: 'in Leeds',
          full: 'in Leeds, floor 4',
          place: { __typename: 'Work', city: 'Leeds', id: 'w1', floor: 4 },
        },
      },
    },
  ],
};
