// What operations themselves hold: conditions, the names of types, mutations in series, and fields of several subgraphs.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

/** A field that is skipped must not be asked for: its resolver fails. */
export const includeSkip: AuditSuite = {
  name: 'fields that are skipped or included by variables',
  subgraphs: () => [
    subgraph('prices', 'type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Float! }', {
      Query: { item: () => ({ id: 'i1', price: 7.5 }) },
      Item: { __resolveReference: asGiven, price: () => 7.5 },
    }),
    subgraph(
      'limits',
      'type Item @key(fields: "id") { id: ID! price: Float! @external isDear: Boolean! @requires(fields: "price") }',
      {
        Item: { __resolveReference: asGiven, isDear: ({ price }: { price: number }) => price > 5 },
      },
    ),
    subgraph(
      'labels',
      `type Item @key(fields: "id") {
         id: ID! isDear: Boolean! @external shown: Boolean! @requires(fields: "isDear") never: Boolean! @requires(fields: "isDear")
       }`,
      {
        Item: {
          __resolveReference: asGiven,
          shown: ({ isDear }: { isDear: boolean }) => isDear,
          never: () => {
            throw new Error('this is never asked for');
          },
        },
      },
    ),
  ],
  cases: [
    {
      query: 'query ($yes: Boolean = false) { item { price never @include(if: $yes) } }',
      data: { item: { price: 7.5 } },
    },
    {
      query: 'query ($yes: Boolean = true) { item { price never @skip(if: $yes) } }',
      data: { item: { price: 7.5 } },
    },
    {
      query: 'query ($yes: Boolean = true) { item { price shown @include(if: $yes) } }',
      data: { item: { price: 7.5, shown: true } },
    },
    {
      query: 'query ($yes: Boolean = false) { item { price shown @skip(if: $yes) } }',
      data: { item: { price: 7.5, shown: true } },
    },
    {
      query:
        'query ($yes: Boolean!, $no: Boolean!) { item { shown @include(if: $yes) @skip(if: $no) never @include(if: $no) isDear } }',
      variables: { yes: true, no: false },
      data: { item: { shown: true, isDear: true } },
    },
  ],
};

const union = [
  { __typename: 'Oven', id: 'o1' },
  { __typename: 'Kettle', id: 'k1' },
];

export const typenames: AuditSuite = {
  name: 'the names of types, under aliases and beside other fields',
  subgraphs: () => [
    subgraph(
      'goods',
      'type Query { goods: Goods all: [Goods!]! } union Goods = Oven | Kettle type Oven { id: ID! } type Kettle { id: ID! }',
      {
        Query: { goods: () => union[0], all: () => union },
      },
    ),
    subgraph(
      'users',
      `type Query { users: [User] }
       interface User @key(fields: "id") { id: ID! }
       type Admin implements User @key(fields: "id") { id: ID! isMain: Boolean! }`,
      {
        Query: { users: () => [{ __typename: 'Admin', id: 'u1', isMain: true }] },
        User: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Admin', id, isMain: true }) },
        Admin: { __resolveReference: asGiven },
      },
    ),
    subgraph('names', 'type User @key(fields: "id") @interfaceObject { id: ID! name: String }', {
      User: { __resolveReference: asGiven, name: ({ id }: { id: string }) => `User ${id}` },
    }),
  ],
  cases: [
    {
      query: '{ __typename goods { __typename } }',
      data: { __typename: 'Query', goods: { __typename: 'Oven' } },
    },
    {
      query: '{ a: __typename all { kind: __typename ... on Kettle { again: __typename id } } }',
      data: { a: 'Query', all: [{ kind: 'Oven' }, { kind: 'Kettle', again: 'Kettle', id: 'k1' }] },
    },
    {
      query: '{ goods { ... { ...T } } } fragment T on Goods { __typename t: __typename }',
      data: { goods: { __typename: 'Oven', t: 'Oven' } },
    },
    {
      query: '{ users { __typename id name } }',
      data: { users: [{ __typename: 'Admin', id: 'u1', name: 'User u1' }] },
    },
    {
      query: '{ users { name ... on User { kind: __typename } ... on Admin { isMain } } }',
      data: { users: [{ name: 'User u1', kind: 'Admin', isMain: true }] },
    },
    {
      query: '{ users { __typename ... on Admin { __typename name } } }',
      data: { users: [{ __typename: 'Admin', name: 'User u1' }] },
    },
  ],
};

export const mutations: AuditSuite = {
  name: 'mutations one after the other',
  subgraphs: () => {
    const items: { id: string; price: number }[] = [];
    let count = 0;
    return [
      subgraph(
        'items',
        `type Query { item(id: ID!): Item! items: [Item!]! }
         type Mutation { addItem(price: Float!): Item! multiply(by: Int!): Int! }
         type Item @key(fields: "id") { id: ID! price: Float! name: String! }`,
        {
          Query: {
            items: () => items,
            item: (_root: unknown, { id }: { id: string }) => byKey(items, 'id')({ id }),
          },
          Mutation: {
            addItem: (_root: unknown, { price }: { price: number }) => {
              const item = { id: `i${items.length + 1}`, price };
              items.push(item);
              return item;
            },
            multiply: (_root: unknown, { by }: { by: number }) => (count *= by),
          },
          Item: { __resolveReference: byKey(items, 'id'), name: ({ id }: { id: string }) => `Item ${id}` },
        },
      ),
      subgraph(
        'counts',
        `type Mutation { add(number: Int!): Int! remove: Int! }
         type Item @key(fields: "id") { id: ID! price: Float! @external isDear: Boolean! @requires(fields: "price") isThere: Boolean! }`,
        {
          Mutation: {
            add: (_root: unknown, { number }: { number: number }) => (count += number),
            remove: () => {
              const last = count;
              count = 0;
              return last;
            },
          },
          Item: {
            __resolveReference: asGiven,
            isDear: ({ price }: { price: number }) => price > 100,
            isThere: () => true,
          },
        },
      ),
    ];
  },
  cases: [
    {
      query: 'mutation { addItem(price: 599.5) { name price isDear isThere } }',
      data: { addItem: { name: 'Item i1', price: 599.5, isDear: true, isThere: true } },
    },
    {
      query: 'mutation { five: add(number: 5) ten: multiply(by: 2) twelve: add(number: 2) final: remove }',
      data: { five: 5, ten: 10, twelve: 12, final: 12 },
    },
    {
      query: 'mutation { a: addItem(price: 1) { id isDear } b: addItem(price: 200) { isDear id } }',
      data: { a: { id: 'i1', isDear: false }, b: { isDear: true, id: 'i2' } },
    },
  ],
};

export const sharedRoot: AuditSuite = {
  name: 'a root field that every subgraph has, each with its part',
  subgraphs: () => [
    subgraph(
      'names',
      'type Query { item: Item @shareable items: [Item] @shareable } type Item @shareable { id: ID! name: Name } type Name { brand: String model: String }',
      {
        Query: {
          item: () => ({ id: '1', name: { brand: 'B', model: 'M' } }),
          items: () => [{ id: '1', name: { brand: 'B', model: 'M' } }],
        },
      },
    ),
    subgraph(
      'classes',
      'type Query { item: Item @shareable items: [Item] @shareable } type Item @shareable { id: ID! class: Class } type Class { id: ID! title: String }',
      {
        Query: {
          item: () => ({ id: '1', class: { id: 'c', title: 'T' } }),
          items: () => [{ id: '1', class: { id: 'c', title: 'T' } }],
        },
      },
    ),
    subgraph(
      'prices',
      'type Query { item: Item @shareable items: [Item] @shareable } type Item @shareable { id: ID! price: Price } type Price { amount: Int }',
      {
        Query: {
          item: () => ({ id: '1', price: { amount: 9 } }),
          items: () => [{ id: '1', price: { amount: 9 } }],
        },
      },
    ),
  ],
  cases: ['item', 'items'].map((field) => {
    const item = {
      id: '1',
      name: { brand: 'B', model: 'M' },
      class: { id: 'c', title: 'T' },
      price: { amount: 9 },
    };
    return {
      query: `{ ${field} { id name { brand model } class { id title } price { amount } } }`,
      data: { [field]: field === 'item' ? item : [item] },
    };
  }),
};

/** The supergraph has a default for an argument that the first subgraph has none for. */
export const composedDirective: AuditSuite = {
  name: 'a directive for operations that subgraphs compose',
  subgraphs: () =>
    (['first', 'second'] as const).map((name) => ({
      name,
      typeDefs: `extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.1", import: ["@key", "@composeDirective"])
        @link(url: "https://example.gov.uk/purpose/v1.0", import: ["@purpose"])
        @composeDirective(name: "@purpose")
      directive @purpose(code: Purpose!${name === 'second' ? ' = CASEWORK' : ''}) on FIELD
      enum Purpose { CASEWORK STATISTICS }
      type Query { ${name}: String }`,
      resolvers: { Query: { [name]: () => name } },
    })),
  cases: [
    { query: '{ first @purpose second @purpose }', data: { first: 'first', second: 'second' } },
    { query: '{ first @purpose(code: STATISTICS) }', data: { first: 'first' } },
    {
      query: 'query ($code: Purpose!) { first @purpose(code: $code) }',
      variables: { code: 'STATISTICS' },
      data: { first: 'first' },
    },
  ],
};
