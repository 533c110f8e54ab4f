// Interfaces and unions whose members differ from subgraph to subgraph, and what only some members have in some of them.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const ovens = [{ __typename: 'Oven', id: 'o1' }];
const kettles = [{ __typename: 'Kettle', id: 'k1', warranty: 3 }];

/** Only the second subgraph says that a kettle is a node; an oven is one for nobody it is asked of. */
export const unionInterfaceDistributed: AuditSuite = {
  name: 'members of a union that implement an interface elsewhere',
  subgraphs: () => [
    subgraph(
      'goods',
      `type Query { goods: [Goods] node(id: ID!): Node }
       union Goods = Oven | Kettle
       interface Node { id: ID! }
       type Oven @key(fields: "id") { id: ID! }
       type Kettle implements Node @key(fields: "id") { id: ID! warranty: Int }`,
      {
        Query: {
          goods: () => [...ovens, ...kettles],
          node: (_root: unknown, { id }: { id: string }) =>
            [...ovens, ...kettles].find((one) => one.id === id) ?? null,
        },
        Kettle: { __resolveReference: byKey(kettles, 'id') },
      },
    ),
    subgraph(
      'nodes',
      `interface Node { id: ID! }
       type Oven implements Node @key(fields: "id") { id: ID! warranty: Int }`,
      { Oven: { __resolveReference: asGiven, warranty: () => 9 } },
    ),
  ],
  cases: [
    { query: '{ goods { ... on Node { id } } }', data: { goods: [{ id: 'o1' }, { id: 'k1' }] } },
    {
      query: '{ goods { ... on Oven { warranty } ... on Kettle { warranty } } }',
      data: { goods: [{ warranty: 9 }, { warranty: 3 }] },
    },
    {
      query: '{ node(id: "k1") { id ... on Kettle { warranty } } }',
      data: { node: { id: 'k1', warranty: 3 } },
    },
    { query: '{ node(id: "o1") { ... on Oven { warranty } } }', data: { node: null }, hasErrors: true },
    { query: '{ node(id: "o1") { ... on Kettle { warranty } } }', data: { node: null }, hasErrors: true },
    {
      query: '{ goods { ...A ...B } } fragment A on Kettle { id } fragment B on Node { id __typename }',
      data: {
        goods: [
          { id: 'o1', __typename: 'Oven' },
          { id: 'k1', __typename: 'Kettle' },
        ],
      },
    },
  ],
};

const people = [
  { id: 'a1', name: 'Ada', __typename: 'Person' },
  { id: 't1', text: 'Hello', writer: 'a1', __typename: 'Talk' },
];

/** What is found by its identifier has it from one subgraph for people, and from the other for talks. */
export const nodesInTwoHalves: AuditSuite = {
  name: 'an interface whose field neither subgraph has of all members',
  subgraphs: () => [
    subgraph(
      'people',
      `type Query { node(id: ID!): Node @shareable person(id: ID!): Person }
       interface Node { id: ID! }
       type Person implements Node @key(fields: "id") { id: ID! name: String! }
       type Talk implements Node @key(fields: "id") { id: ID! @external writer: Person! }`,
      {
        Query: {
          node: (_root: unknown, { id }: { id: string }) => {
            const { text: _text, ...found } = people.find((one) => one.id === id) ?? { id: undefined };
            return found.id === undefined ? null : found;
          },
          person: (_root: unknown, { id }: { id: string }) => people.find((one) => one.id === id) ?? null,
        },
        Person: { __resolveReference: byKey(people, 'id') },
        Talk: { __resolveReference: asGiven, writer: () => people[0] },
      },
    ),
    subgraph(
      'talks',
      `type Query { node(id: ID!): Node @shareable talk(id: ID!): Talk }
       interface Node { id: ID! }
       type Person implements Node @key(fields: "id") { id: ID! @external talks: [Talk!]! }
       type Talk implements Node @key(fields: "id") { id: ID! text: String! }`,
      {
        Query: {
          node: (_root: unknown, { id }: { id: string }) => people.find((one) => one.id === id) ?? null,
          talk: (_root: unknown, { id }: { id: string }) => people.find((one) => one.id === id) ?? null,
        },
        Person: { __resolveReference: asGiven, talks: () => [people[1]] },
        Talk: { __resolveReference: byKey(people, 'id') },
      },
    ),
  ],
  cases: [
    { query: '{ node(id: "a1") { id } }', data: null, hasErrors: true },
    {
      query: '{ a: node(id: "a1") { __typename } t: node(id: "t1") { __typename } }',
      data: { a: { __typename: 'Person' }, t: { __typename: 'Talk' } },
    },
    {
      query:
        '{ a: node(id: "a1") { ... on Person { id name } } t: node(id: "t1") { ... on Talk { id text } } }',
      data: { a: { id: 'a1', name: 'Ada' }, t: { id: 't1', text: 'Hello' } },
    },
    {
      query: '{ a: node(id: "a1") { ... on Talk { id } } t: node(id: "t1") { ... on Person { id } } }',
      data: { a: {}, t: {} },
    },
    {
      query: '{ talk(id: "t1") { id text writer { id name } } }',
      data: { talk: { id: 't1', text: 'Hello', writer: { id: 'a1', name: 'Ada' } } },
    },
    {
      query: '{ person(id: "a1") { id name talks { id } } }',
      data: { person: { id: 'a1', name: 'Ada', talks: [{ id: 't1' }] } },
    },
  ],
};

export const circularInterface: AuditSuite = {
  name: 'an interface whose field gives the interface',
  subgraphs: () => [
    subgraph(
      'books',
      `type Query { product: Product }
       interface Product { alike: Product }
       type Book implements Product @key(fields: "id") { id: ID! alike: Book @provides(fields: "price") price: Float @external }`,
      {
        Query: { product: () => ({ __typename: 'Book', id: '1' }) },
        Book: {
          __resolveReference: asGiven,
          alike: ({ id }: { id: string }) => ({
            __typename: 'Book',
            id: id === '1' ? '3' : '1',
            price: 10.99,
          }),
        },
      },
    ),
    subgraph('prices', 'type Book @key(fields: "id") { id: ID! price: Float @shareable }', {
      Book: { __resolveReference: asGiven, price: () => 10.99 },
    }),
  ],
  cases: [
    {
      query: '{ product { alike { ... on Product { alike { __typename } } } } }',
      data: { product: { alike: { alike: { __typename: 'Book' } } } },
    },
    {
      query:
        '{ product { __typename alike { __typename ... on Book { id } alike { __typename ... on Book { id } } } ... on Book { id price alike { id price } } } }',
      data: {
        product: {
          __typename: 'Book',
          alike: { __typename: 'Book', id: '3', alike: { __typename: 'Book', id: '1' }, price: 10.99 },
          id: '1',
          price: 10.99,
        },
      },
    },
  ],
};

/** The same fields have other types in other members. */
export const childTypeMismatch: AuditSuite = {
  name: 'members whose fields of one name have other types',
  subgraphs: () => [
    subgraph(
      'users',
      `type Query { users: [User!]! accounts: [Account!]! }
       union Account = User | Admin
       type User @key(fields: "id") { id: ID @shareable name: String @shareable alike: [Account!]! }
       type Admin { id: ID name: String @shareable alike: [Account!]! }`,
      {
        Query: {
          users: () => [{ id: 'u1', name: 'Ann' }],
          accounts: () => [
            { __typename: 'User', id: 'u1', name: 'Ann' },
            { __typename: 'Admin', id: 'm1', name: 'Max' },
          ],
        },
        User: { __resolveReference: asGiven, alike: () => [{ __typename: 'Admin', id: 'm1', name: 'Max' }] },
        Admin: { alike: () => [{ __typename: 'User', id: 'u1', name: 'Ann' }] },
      },
    ),
    subgraph(
      'names',
      'type User @key(fields: "id") { id: ID! @shareable name: String! @shareable nick: String }',
      {
        User: { __resolveReference: asGiven, name: () => 'Ann', nick: () => 'A' },
      },
    ),
  ],
  cases: [
    { query: '{ users { id name nick } }', data: { users: [{ id: 'u1', name: 'Ann', nick: 'A' }] } },
    {
      query: '{ accounts { ... on User { id name nick } ... on Admin { id name } } }',
      data: {
        accounts: [
          { id: 'u1', name: 'Ann', nick: 'A' },
          { id: 'm1', name: 'Max' },
        ],
      },
    },
    {
      query:
        '{ accounts { ... on User { id alike { ... on Admin { name } ... on User { id } } } ... on Admin { id alike { ... on User { nick } } } } }',
      data: {
        accounts: [
          { id: 'u1', alike: [{ name: 'Max' }] },
          { id: 'm1', alike: [{ nick: 'A' }] },
        ],
      },
    },
  ],
};

/** The others fail: they are asked for things that nobody wants of what is there. */
export const differentByType: AuditSuite = {
  name: 'different things below one name, by the type of the object above it',
  subgraphs: () => [
    subgraph(
      'reports',
      `type Query { reports: [Report!]! }
       union Report = Audit | Survey
       type Audit { office: Office }
       type Survey { office: Office }
       type Office @key(fields: "id") { id: ID! }`,
      {
        Query: {
          reports: () => [
            { __typename: 'Audit', office: { id: 'o1' } },
            { __typename: 'Audit', office: null },
          ],
        },
      },
    ),
    subgraph('towns', 'type Office @key(fields: "id") { id: ID! town: String! }', {
      Office: { __resolveReference: ({ id }: { id: string }) => ({ id, town: `town of ${id}` }) },
    }),
    subgraph('rents', 'type Office @key(fields: "id") { id: ID! rent: Int! }', {
      Office: {
        __resolveReference: () => {
          throw new Error('nobody is asked for a rent');
        },
      },
    }),
  ],
  cases: [
    {
      query: '{ reports { ... on Audit { office { town } } ... on Survey { office { rent } } } }',
      data: { reports: [{ office: { town: 'town of o1' } }, { office: null }] },
    },
    {
      query:
        '{ reports { ...S ... on Audit { office { town id } } } } fragment S on Survey { office { ...R } } fragment R on Office { rent }',
      data: { reports: [{ office: { town: 'town of o1', id: 'o1' } }, { office: null }] },
    },
  ],
};
