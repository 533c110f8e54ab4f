// @override, also of fields with requirements and of an absent subgraph, and @provides below fields, interfaces and unions.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const post = (id: string) => ({ id, title: `old ${id}`, pay: 1 });

export const overrides: AuditSuite = {
  name: 'fields that another subgraph has taken over',
  subgraphs: () => [
    subgraph(
      'old',
      `type Query { posts: [Post] }
       interface Titled { id: ID! title: String }
       type Post implements Titled @key(fields: "id") { id: ID! title: String pay: Int kept: String }`,
      {
        Query: { posts: () => [post('p1'), post('p2')] },
        Post: { __resolveReference: ({ id }: { id: string }) => post(id), kept: () => 'kept' },
      },
    ),
    subgraph(
      'new',
      `type Query { recent: [Titled] }
       interface Titled { id: ID! title: String }
       type Post implements Titled @key(fields: "id") {
         id: ID! title: String @override(from: "old") pay: Int @override(from: "nobody") @shareable kept: String @external
         note: String @requires(fields: "kept")
       }`.replace('pay: Int @override(from: "nobody") @shareable', 'level: Int @override(from: "nobody")'),
      {
        Query: { recent: () => [{ __typename: 'Post', id: 'p2' }] },
        Post: {
          __resolveReference: asGiven,
          title: ({ id }: { id: string }) => `new ${id}`,
          level: () => 4,
          note: ({ kept }: { kept?: string }) => `${String(kept)} well`,
        },
      },
    ),
  ],
  cases: [
    {
      query: '{ posts { id title } }',
      data: {
        posts: [
          { id: 'p1', title: 'new p1' },
          { id: 'p2', title: 'new p2' },
        ],
      },
    },
    {
      query: '{ posts { pay level title kept note } }',
      data: {
        posts: ['p1', 'p2'].map((id) => ({
          pay: 1,
          level: 4,
          title: `new ${id}`,
          kept: 'kept',
          note: 'kept well',
        })),
      },
    },
    { query: '{ recent { id title } }', data: { recent: [{ id: 'p2', title: 'new p2' }] } },
    {
      query: '{ recent { __typename ... on Post { pay note title } } }',
      data: { recent: [{ __typename: 'Post', pay: 1, note: 'kept well', title: 'new p2' }] },
    },
  ],
};

/** The old subgraph still requires what has moved away from it. */
export const overrideWithRequires: AuditSuite = {
  name: 'a field that requires what has been taken over',
  subgraphs: () => [
    subgraph(
      'people',
      `type Query { person: Person }
       type Person @key(fields: "id") { id: ID! name: String greeting: String @requires(fields: "title") title: String @external }`,
      {
        Query: { person: () => ({ id: 'x1', name: 'old name' }) },
        Person: {
          __resolveReference: asGiven,
          name: () => 'old name',
          greeting: ({ title }: { title?: string }) => `Dear ${String(title)}`,
        },
      },
    ),
    subgraph(
      'names',
      `type Person @key(fields: "id") { id: ID! name: String @override(from: "people") title: String address: String @requires(fields: "postcode") postcode: String @external }`,
      {
        Person: {
          __resolveReference: asGiven,
          name: () => 'new name',
          title: () => 'Dr',
          address: ({ postcode }: { postcode?: string }) => `at ${String(postcode)}`,
        },
      },
    ),
    subgraph('codes', 'type Person @key(fields: "id") { id: ID! postcode: String }', {
      Person: { __resolveReference: asGiven, postcode: () => 'AB1' },
    }),
  ],
  cases: [
    { query: '{ person { name } }', data: { person: { name: 'new name' } } },
    { query: '{ person { greeting } }', data: { person: { greeting: 'Dear Dr' } } },
    {
      query: '{ person { id name greeting title address } }',
      data: { person: { id: 'x1', name: 'new name', greeting: 'Dear Dr', title: 'Dr', address: 'at AB1' } },
    },
  ],
};

const areas = [
  { id: 'a1', name: 'Digital' },
  { id: 'a2', name: 'Law' },
];

export const nestedProvides: AuditSuite = {
  name: 'fields provided below others',
  subgraphs: () => [
    subgraph(
      'roles',
      `type Query { roles: [Role] @provides(fields: "areas { name }") plain: [Role] }
       type Role @key(fields: "id") { id: ID! areas: [Area] @external }
       type Area @key(fields: "id") { id: ID! name: String @external }`,
      {
        Query: { roles: () => [{ id: 'r1', areas }], plain: () => [{ id: 'r1' }] },
      },
    ),
    subgraph(
      'areas',
      `type Role @key(fields: "id") { id: ID! areas: [Area] @shareable }
       type Area @key(fields: "id") { id: ID! name: String @shareable parts: [Area] }`,
      {
        Role: { __resolveReference: asGiven, areas: () => areas },
        Area: {
          __resolveReference: byKey(areas, 'id'),
          parts: ({ id }: { id: string }) => (id === 'a1' ? [areas[1]] : []),
        },
      },
    ),
  ],
  cases: [
    {
      query: '{ roles { id areas { id name } } }',
      data: {
        roles: [
          {
            id: 'r1',
            areas: [
              { id: 'a1', name: 'Digital' },
              { id: 'a2', name: 'Law' },
            ],
          },
        ],
      },
    },
    {
      query: '{ roles { areas { name parts { name } } } plain { areas { name } } }',
      data: {
        roles: [
          {
            areas: [
              { name: 'Digital', parts: [{ name: 'Law' }] },
              { name: 'Law', parts: [] },
            ],
          },
        ],
        plain: [{ areas: [{ name: 'Digital' }, { name: 'Law' }] }],
      },
    },
  ],
};

const animals = [
  { __typename: 'Cat', id: 'c1', name: 'Tom' },
  { __typename: 'Dog', id: 'd1', name: 'Rex' },
];

export const providesAbstract: AuditSuite = {
  name: 'fields provided of an interface and of a union',
  subgraphs: () => [
    subgraph(
      'shelters',
      `type Query { shelter: Shelter @shareable found: [Found] @provides(fields: "... on Cat { name }") }
       union Found = Cat | Dog
       type Shelter @key(fields: "id") { id: ID! pets: [Pet] @shareable }
       interface Pet { id: ID! }
       type Cat implements Pet @key(fields: "id") { id: ID! name: String @external }
       type Dog implements Pet @key(fields: "id") { id: ID! }`,
      {
        Query: {
          shelter: () => ({ id: 's1' }),
          found: () => [animals[0], { __typename: 'Dog', id: 'd1' }],
        },
        Shelter: { pets: () => animals.map(({ __typename, id }) => ({ __typename, id })) },
      },
    ),
    subgraph(
      'pets',
      `type Query { shelter: Shelter @shareable @provides(fields: "pets { id ... on Cat { name } }") }
       type Shelter @key(fields: "id") { id: ID! pets: [Pet] @external }
       interface Pet { id: ID! name: String }
       type Cat implements Pet @key(fields: "id") { id: ID! name: String @shareable }
       type Dog implements Pet @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
      {
        Query: { shelter: () => ({ id: 's1', pets: animals }) },
        Cat: { __resolveReference: byKey(animals, 'id') },
        Dog: { __resolveReference: byKey(animals, 'id'), age: () => 4 },
      },
    ),
  ],
  cases: [
    {
      query: '{ shelter { id pets { id ... on Cat { name } } } }',
      data: { shelter: { id: 's1', pets: [{ id: 'c1', name: 'Tom' }, { id: 'd1' }] } },
    },
    {
      query: '{ shelter { pets { __typename id name } } }',
      data: {
        shelter: {
          pets: [
            { __typename: 'Cat', id: 'c1', name: 'Tom' },
            { __typename: 'Dog', id: 'd1', name: 'Rex' },
          ],
        },
      },
    },
    {
      query: '{ found { ... on Cat { id name } ... on Dog { id name age } } }',
      data: {
        found: [
          { id: 'c1', name: 'Tom' },
          { id: 'd1', name: 'Rex', age: 4 },
        ],
      },
    },
  ],
};
