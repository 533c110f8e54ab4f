// A union that subgraphs share, of which each knows other members.
import { asGiven, subgraph, type AuditSuite } from '../suite.js';

/** Both know books; only the first knows songs, and only the second films. */
export const unionIntersection: AuditSuite = {
  name: 'a union of which each subgraph knows other members',
  subgraphs: () => [
    subgraph(
      'first',
      `type Query { media: Media @shareable odd: Media @shareable first: Media }
       union Media = Book | Song
       type Book { title: String! @shareable }
       type Song { title: String! }`,
      {
        Query: {
          media: () => ({ __typename: 'Book', title: 'Dune' }),
          odd: () => ({ __typename: 'Song', title: 'Help' }),
          first: () => ({ __typename: 'Song', title: 'Help' }),
        },
      },
    ),
    subgraph(
      'second',
      `type Query { media: Media @shareable odd: Media @shareable viewer: Viewer @shareable }
       union Media = Book | Film
       type Viewer @shareable { media: Media }
       type Book { title: String! @shareable }
       type Film { title: String! }`,
      {
        Query: {
          media: () => ({ __typename: 'Book', title: 'Dune' }),
          odd: () => ({ __typename: 'Film', title: 'Alien' }),
          viewer: () => ({ media: { __typename: 'Film', title: 'Alien' } }),
        },
      },
    ),
  ],
  cases: [
    { query: '{ media { __typename } }', data: { media: { __typename: 'Book' } } },
    { query: '{ media { ... on Book { title } } }', data: { media: { title: 'Dune' } } },
    {
      query: '{ media { __typename ... on Song { title } ... on Film { title } ... on Book { title } } }',
      data: { media: { __typename: 'Book', title: 'Dune' } },
    },
    // The subgraphs break the promise of @shareable. Whichever is asked, is asked for what it gives.
    { query: '{ odd { ... on Song { title } ... on Film { title } } }' },
    {
      query: '{ first { __typename ... on Song { title } ... on Film { title } } }',
      data: { first: { __typename: 'Song', title: 'Help' } },
    },
    {
      query: '{ viewer { media { ... on Film { title } ... on Song { title } } } }',
      data: { viewer: { media: { title: 'Alien' } } },
    },
    { query: '{ viewer { media { ... on Book { title } } } }', data: { viewer: { media: {} } } },
  ],
};

/** The first subgraph shares a field and breaks the promise of it: the second cannot give its song. */
export const requiredShared: AuditSuite = {
  name: 'a field that requires what subgraphs with other members share',
  subgraphs: () => [
    subgraph(
      'first',
      `type Query { work: Work }
       union Media = Book | Song
       type Work @key(fields: "id") { id: ID! media: Media @shareable }
       type Book { title: String @shareable }
       type Song { title: String @shareable }`,
      { Query: { work: () => ({ id: '1', media: { __typename: 'Song', title: 'Help' } }) } },
    ),
    subgraph(
      'second',
      `union Media = Book | Film
       type Work @key(fields: "id") { id: ID! media: Media @shareable }
       type Book { title: String @shareable }
       type Film { title: String @shareable }`,
      { Work: { __resolveReference: asGiven, media: () => ({ __typename: 'Film', title: 'Alien' }) } },
    ),
    subgraph(
      'third',
      `union Media = Book | Film | Song
       type Work @key(fields: "id") {
         id: ID!
         media: Media @external
         label: String @requires(fields: "media { ... on Song { title } ... on Film { title } ... on Book { title } }")
       }
       type Book { title: String @shareable }
       type Film { title: String @shareable }
       type Song { title: String @shareable }`,
      {
        Work: {
          __resolveReference: asGiven,
          label: ({ media }: { media: { title?: string } }) => `called ${String(media.title)}`,
        },
      },
    ),
  ],
  // Nothing is made of a song whose title nobody was asked for.
  cases: [{ query: '{ work { label } }', data: { work: { label: 'called Alien' } } }],
};

const memo = { __typename: 'Memo', text: 'Ring back' };
const letter = { __typename: 'Letter', stamp: { price: 85 } };
const call = { __typename: 'Call', minutes: 3 };
const items =
  '{ items { __typename ... on Memo { text } ... on Letter { stamp { price } sender } ... on Call { minutes } } }';

/** Each gives what the other does not know, and is asked for it where it is asked for the field at all. */
export const unsharedMembers: AuditSuite = {
  name: 'a shared union with members that one subgraph alone has',
  subgraphs: () => [
    subgraph(
      'paper',
      `type Query { letters: Case shared: Case @shareable }
       type Case @key(fields: "id") { id: ID! file: File @shareable }
       type File @shareable { items: [Item!]! note: String }
       union Item = Memo | Letter
       type Memo @shareable { text: String }
       type Letter { stamp: Stamp sender(short: Boolean): String }
       type Stamp { price: Int }`,
      {
        Query: { letters: () => ({ id: '1' }), shared: () => ({ id: '1', file: { items: [memo] } }) },
        Case: {
          __resolveReference: asGiven,
          file: ({ file }: { file?: object }) => file ?? { items: [memo, letter] },
        },
        Letter: { sender: () => 'A' },
      },
    ),
    subgraph(
      'phone',
      `type Query { calls: Case shared: Case @shareable }
       type Case @key(fields: "id") { id: ID! file: File @shareable log: File }
       type File @shareable { items: [Item!]! note: String }
       union Item = Memo | Call
       type Memo @shareable { text: String }
       type Call { minutes: Int }`,
      {
        Query: { calls: () => ({ id: '1' }), shared: () => ({ id: '1', file: { items: [memo] } }) },
        Case: {
          __resolveReference: asGiven,
          file: ({ file }: { file?: object }) => file ?? { items: [memo, call] },
          log: () => ({ items: [memo, call] }),
        },
      },
    ),
  ],
  cases: [
    {
      query: `{ letters { file ${items} } calls { file ${items} } shared { file ${items} } }`,
      data: {
        letters: { file: { items: [memo, { ...letter, sender: 'A' }] } },
        calls: { file: { items: [memo, call] } },
        shared: { file: { items: [memo] } },
      },
    },
    {
      query: `{ letters { log ${items} } }`,
      data: { letters: { log: { items: [memo, call] } } },
    },
    {
      query: `query ($yes: Boolean!) { letters { file { items { ... on Letter { stamp { price } sender @include(if: $yes) } } ...F } } } fragment F on File { items { ... on Call { minutes } ... on Letter { s: sender(short: $yes) } } }`,
      variables: { yes: true },
      hasErrors: true,
    },
  ],
};
