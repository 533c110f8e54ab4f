// Required fields with arguments: other arguments of the client's, two of them for one entity, below another field.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const parcels = [
  { id: 'p1', weight: 2, price: 10 },
  { id: 'p2', weight: 3, price: 20 },
];
const priceIn = ({ price }: { price: number }, { currency }: { currency: string }): number => {
  if (currency === 'GBP') return price;
  if (currency === 'EUR') return price * 2;
  throw new Error(`no price in ${currency}`);
};

const shop = () => [
  subgraph(
    'shop',
    `type Query { parcels: [Parcel] }
     type Parcel @key(fields: "id") { id: ID! name: String price(currency: String!): Int weight: Int class: Class }
     type Class { mean(currency: String!): Int }`,
    {
      Query: { parcels: () => parcels },
      Parcel: {
        __resolveReference: byKey(parcels, 'id'),
        name: ({ id }: { id: string }) => `Parcel ${id}`,
        price: priceIn,
        class: ({ price }: { price: number }) => ({ price: price + 1 }),
      },
      Class: { mean: priceIn },
    },
  ),
  subgraph(
    'postage',
    `type Parcel @key(fields: "id") {
       id: ID! weight: Int @external price(currency: String!): Int @external class: Class @external
       postage: Int @requires(fields: "price(currency: \\"GBP\\") weight")
       postageAbroad: Int @requires(fields: "price(currency: \\"EUR\\") weight")
       isDear: Boolean @requires(fields: "class { mean(currency: \\"GBP\\") }")
     }
     type Class @external { mean(currency: String!): Int }`,
    {
      Parcel: {
        __resolveReference: asGiven,
        postage: ({ price, weight }: { price: number; weight: number }) => price * weight,
        postageAbroad: ({ price, weight }: { price: number; weight: number }) => price * weight,
        isDear: ({ class: { mean } }: { class: { mean: number } }) => mean > 15,
      },
    },
  ),
];

export const conflictingArguments: AuditSuite = {
  name: 'one field required with two different arguments',
  subgraphs: shop,
  cases: [
    {
      query: '{ parcels { id name postage postageAbroad isDear } }',
      data: {
        parcels: [
          { id: 'p1', name: 'Parcel p1', postage: 20, postageAbroad: 40, isDear: false },
          { id: 'p2', name: 'Parcel p2', postage: 60, postageAbroad: 120, isDear: true },
        ],
      },
    },
    {
      query: '{ parcels { price(currency: "EUR") postage } }',
      data: {
        parcels: [
          { price: 20, postage: 20 },
          { price: 40, postage: 60 },
        ],
      },
    },
    {
      query: '{ parcels { euro: price(currency: "EUR") price(currency: "GBP") postageAbroad } }',
      data: {
        parcels: [
          { euro: 20, price: 10, postageAbroad: 40 },
          { euro: 40, price: 20, postageAbroad: 120 },
        ],
      },
    },
    {
      query: 'query ($in: String!) { parcels { price(currency: $in) postage } }',
      variables: { in: 'EUR' },
      data: {
        parcels: [
          { price: 20, postage: 20 },
          { price: 40, postage: 60 },
        ],
      },
    },
    {
      query: '{ parcels { postageAbroad class { mean(currency: "EUR") } isDear } }',
      data: {
        parcels: [
          { postageAbroad: 40, class: { mean: 22 }, isDear: false },
          { postageAbroad: 120, class: { mean: 42 }, isDear: true },
        ],
      },
    },
  ],
};

const notes = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map((id, index) => ({
  id,
  body: index % 2 === 0 ? 'even' : `odd ${index}`,
  writer: `w${(index % 3) + 1}`,
  page: index < 3 ? 'g1' : 'g2',
}));
const notesOf = ({ id }: { id: string }, { limit }: { limit: number }) =>
  notes.filter(({ page }) => page === id).slice(0, limit);

/** The client's limit is of its list, and what is required is of three, whatever the client asks. */
export const clientsArguments: AuditSuite = {
  name: 'a required list with a limit beside the client’s own',
  subgraphs: () => [
    subgraph(
      'pages',
      `type Query { pages: [Page] }
       type Page @key(fields: "id") { id: ID! notes(limit: Int!): [Note] @external }
       type Note @key(fields: "id") {
         id: ID! body: String! writer: ID alike: [Page] @external
         isSpam: Boolean @requires(fields: "alike { notes(limit: 50) { id } }")
       }`,
      {
        Query: { pages: () => [{ id: 'g1' }, { id: 'g2' }] },
        Page: { __resolveReference: asGiven },
        Note: {
          __resolveReference: (reference: { id: string; alike?: unknown }) => {
            const note = byKey(notes, 'id')(reference);
            return note && { ...note, alike: reference.alike };
          },
          isSpam: ({ alike }: { alike?: { notes: { id: string }[] }[] }) =>
            alike === undefined ? null : alike.some((page) => page.notes.some(({ id }) => id === 'n5')),
        },
      },
    ),
    subgraph(
      'notes',
      `type Page @key(fields: "id") {
         id: ID! notes(limit: Int!): [Note] lastWriter: Writer @requires(fields: "notes(limit: 3) { writer }")
       }
       type Note @key(fields: "id") { id: ID! writer: ID @external alike: [Page] }
       type Writer { id: ID! }`,
      {
        Page: {
          __resolveReference: asGiven,
          notes: notesOf,
          lastWriter: ({ notes: given }: { notes?: { writer: string }[] }) =>
            given === undefined ? null : { id: `${given.length} ${String(given.at(-1)?.writer)}` },
        },
        Note: {
          __resolveReference: byKey(notes, 'id'),
          alike: ({ id, body }: { id: string; body: string }) =>
            notes.filter((note) => note.body === body && note.id !== id).map(({ page }) => ({ id: page })),
        },
      },
    ),
  ],
  cases: [
    {
      query: '{ pages { lastWriter { id } } }',
      data: { pages: [{ lastWriter: { id: '3 w3' } }, { lastWriter: { id: '3 w3' } }] },
    },
    {
      query: '{ pages { lastWriter { id } notes(limit: 1) { id } } }',
      data: {
        pages: [
          { lastWriter: { id: '3 w3' }, notes: [{ id: 'n1' }] },
          { lastWriter: { id: '3 w3' }, notes: [{ id: 'n4' }] },
        ],
      },
    },
    {
      query: '{ pages { notes(limit: 3) { isSpam } } }',
      data: {
        pages: [
          { notes: [{ isSpam: true }, { isSpam: false }, { isSpam: true }] },
          { notes: [{ isSpam: false }, { isSpam: false }, { isSpam: false }] },
        ],
      },
    },
    {
      query:
        'query ($limit: Int = 1) { pages { lastWriter { id } ...A ...B } } fragment A on Page { notes(limit: $limit) { id } } fragment B on Page { notes(limit: $limit) { id } }',
      data: {
        pages: [
          { lastWriter: { id: '3 w3' }, notes: [{ id: 'n1' }] },
          { lastWriter: { id: '3 w3' }, notes: [{ id: 'n4' }] },
        ],
      },
    },
  ],
};
