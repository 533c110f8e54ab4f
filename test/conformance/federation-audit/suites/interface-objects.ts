// @interfaceObject: fields for all types behind an interface from a subgraph that knows none of them.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const hosts = [
  { __typename: 'Ministry', id: 'h1', name: 'Home', budget: 10 },
  { __typename: 'Firm', id: 'h2', name: 'Acme', shares: 20 },
];

const knowing = () =>
  subgraph(
    'register',
    `type Query { hosts: [Host!]! }
     interface Host @key(fields: "id") { id: ID! name: String! }
     type Ministry implements Host @key(fields: "id") { id: ID! name: String! budget: Int! }
     type Firm implements Host @key(fields: "id") { id: ID! name: String! shares: Int! }`,
    {
      Query: { hosts: () => hosts },
      Host: { __resolveReference: byKey(hosts, 'id') },
      Ministry: { __resolveReference: byKey(hosts, 'id') },
      Firm: { __resolveReference: byKey(hosts, 'id') },
    },
  );

export const simpleInterfaceObject: AuditSuite = {
  name: 'an interface object from either side',
  subgraphs: () => [
    knowing(),
    subgraph(
      'places',
      `type Query { anyHosts: [Host] }
       type Host @key(fields: "id") @interfaceObject { id: ID! places: Int! }`,
      {
        Query: { anyHosts: () => hosts.map(({ id }) => ({ id })) },
        Host: { __resolveReference: asGiven, places: ({ id }: { id: string }) => (id === 'h1' ? 3 : 1) },
      },
    ),
    subgraph('open', 'type Host @key(fields: "id") @interfaceObject { id: ID! isOpen: Boolean! }', {
      Host: { __resolveReference: asGiven, isOpen: ({ id }: { id: string }) => id === 'h1' },
    }),
  ],
  cases: [
    {
      query: '{ hosts { id places } }',
      data: {
        hosts: [
          { id: 'h1', places: 3 },
          { id: 'h2', places: 1 },
        ],
      },
    },
    {
      query: '{ hosts { __typename id name places isOpen } }',
      data: {
        hosts: [
          { __typename: 'Ministry', id: 'h1', name: 'Home', places: 3, isOpen: true },
          { __typename: 'Firm', id: 'h2', name: 'Acme', places: 1, isOpen: false },
        ],
      },
    },
    {
      query: '{ anyHosts { id places isOpen } }',
      data: {
        anyHosts: [
          { id: 'h1', places: 3, isOpen: true },
          { id: 'h2', places: 1, isOpen: false },
        ],
      },
    },
    { query: '{ anyHosts { name } }', data: { anyHosts: [{ name: 'Home' }, { name: 'Acme' }] } },
    {
      query: '{ anyHosts { __typename } }',
      data: { anyHosts: [{ __typename: 'Ministry' }, { __typename: 'Firm' }] },
    },
    {
      query: '{ anyHosts { ... on Ministry { budget } } }',
      data: { anyHosts: [{ budget: 10 }, {}] },
    },
    {
      query: '{ anyHosts { places ... on Firm { shares name } ... on Ministry { isOpen } } }',
      data: {
        anyHosts: [
          { places: 3, isOpen: true },
          { places: 1, shares: 20, name: 'Acme' },
        ],
      },
    },
    {
      query: '{ anyHosts { id ... on Firm { places } } }',
      data: { anyHosts: [{ id: 'h1' }, { id: 'h2', places: 1 }] },
    },
    {
      query: '{ hosts { ... on Ministry { places } isOpen } }',
      data: { hosts: [{ places: 3, isOpen: true }, { isOpen: false }] },
    },
    {
      query: 'query ($yes: Boolean = true) { anyHosts { id ... on Firm @include(if: $yes) { isOpen } } }',
      data: { anyHosts: [{ id: 'h1' }, { id: 'h2', isOpen: false }] },
    },
  ],
};

export const interfaceObjectRequires: AuditSuite = {
  name: 'an interface object that requires',
  subgraphs: () => [
    knowing(),
    subgraph(
      'labels',
      `type Query { labelled: [Host] }
       type Host @key(fields: "id") @interfaceObject { id: ID! name: String! @external label: String! @requires(fields: "name") }`,
      {
        Query: { labelled: () => [{ id: 'h2' }, { id: 'h1' }] },
        Host: { __resolveReference: asGiven, label: ({ name }: { name?: string }) => `the ${String(name)}` },
      },
    ),
  ],
  cases: [
    { query: '{ hosts { label } }', data: { hosts: [{ label: 'the Home' }, { label: 'the Acme' }] } },
    { query: '{ labelled { label } }', data: { labelled: [{ label: 'the Acme' }, { label: 'the Home' }] } },
    {
      query: '{ labelled { __typename id name label } }',
      data: {
        labelled: [
          { __typename: 'Firm', id: 'h2', name: 'Acme', label: 'the Acme' },
          { __typename: 'Ministry', id: 'h1', name: 'Home', label: 'the Home' },
        ],
      },
    },
    {
      query: '{ labelled { ... on Ministry { label budget } } }',
      data: { labelled: [{}, { label: 'the Home', budget: 10 }] },
    },
    { query: '{ hosts { ... on Firm { label } } }', data: { hosts: [{}, { label: 'the Acme' }] } },
  ],
};

export const interfaceObjectIndirect: AuditSuite = {
  name: 'an interface object behind another entity',
  subgraphs: () => [
    knowing(),
    subgraph(
      'owners',
      `type Query { owner: Owner }
       type Host @key(fields: "id") @interfaceObject { id: ID! owner: String }
       type Owner @key(fields: "id") { id: ID! }`,
      {
        Query: { owner: () => ({ id: 'o1' }) },
        Host: { __resolveReference: asGiven, owner: ({ id }: { id: string }) => `owner of ${id}` },
      },
    ),
    subgraph(
      'tours',
      `type Query { tour: Tour }
       type Tour @key(fields: "id") { id: ID! stop: Host }
       type Host @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      { Query: { tour: () => ({ id: 't1', stop: { id: 'h2' } }) }, Tour: { __resolveReference: asGiven } },
    ),
  ],
  cases: [
    {
      query:
        '{ hosts { id name ... on Firm { shares owner } ... on Ministry { budget } } owner { id } tour { id stop { id ... on Firm { shares } } } }',
      data: {
        hosts: [
          { id: 'h1', name: 'Home', budget: 10 },
          { id: 'h2', name: 'Acme', shares: 20, owner: 'owner of h2' },
        ],
        owner: { id: 'o1' },
        tour: { id: 't1', stop: { id: 'h2', shares: 20 } },
      },
    },
  ],
};

/** Nothing implements `Node`, and neither subgraph can be asked for it. `Goods` can be resolved in `shelf` alone. */
export const interfaceObjectUnresolvable: AuditSuite = {
  name: 'an interface object that nobody can resolve',
  subgraphs: () => [
    subgraph(
      'nodes',
      `type Query { a: Node goods: Goods! }
       interface Node @key(fields: "id") { id: ID! }
       type Goods @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      { Query: { a: () => ({ __typename: 'Node', id: 'n1' }), goods: () => ({ id: 'g1' }) } },
    ),
    subgraph(
      'shelf',
      `type Query { b: Node }
       type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }
       interface Goods @key(fields: "id") { id: ID! }
       type Bread implements Goods @key(fields: "id") { id: ID! name: String! }`,
      {
        Query: { b: () => ({ id: 'n1', field: 'given' }) },
        Goods: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Bread', id, name: 'Rye' }) },
        Bread: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Rye' }) },
      },
    ),
  ],
  cases: [
    { query: '{ b { id field } }', data: { b: { id: 'n1', field: 'given' } } },
    { query: '{ b { id } }', data: { b: { id: 'n1' } } },
    { query: '{ a { field } }', data: null, hasErrors: true },
    { query: '{ a { id } }', data: { a: null }, hasErrors: true },
    { query: '{ a { id field } }', hasErrors: true },
    { query: '{ goods { id } }', data: { goods: { id: 'g1' } } },
    { query: '{ goods { ... on Bread { id } } }', data: { goods: { id: 'g1' } } },
    { query: '{ goods { ... on Bread { name } } }', data: { goods: { name: 'Rye' } } },
  ],
};
