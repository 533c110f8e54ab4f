// The world of contexts (@context, @fromContext), which Apollo's executor cannot serve: what it answers is worked out by
// hand. Every shop has a currency, and an offer's price depends on the shop that it stands in.
import { federationHeader, numberOf, type Named, type SubgraphSource, type World } from './world.js';

const offer = (id: string): Named => ({ __typename: 'Offer', id });
const asGiven = <Reference>(reference: Reference): Reference => reference;

const shops = ['s1', 's2', 's3', 's4'].map((id) => ({
  __typename: 'Shop',
  id,
  // The third has none: its offers have a price without a currency.
  currency: ['GBP', 'EUR', null, 'GBP'][numberOf({ id }) - 1],
  region: { code: `R${(numberOf({ id }) % 2) + 1}`, floors: [numberOf({ id }), 0] },
}));

const trade: SubgraphSource = {
  name: 'trade',
  typeDefs: `
    interface Seller @context(name: "money") { currency: String }
    type Shop implements Seller @key(fields: "id") { id: ID! currency: String region: Region offers: [Offer!]! nested: [[Offer]] best: Offer }
    type Cart implements Seller @key(fields: "id") { id: ID! currency: String levels: [Int!] offer: Offer shop: Shop }
    type Region { code(as: String): String floors: [Int!] }
    type Offer @key(fields: "id") {
      id: ID!
      price(currency: String @fromContext(field: "$money { currency }"), plain: Boolean = false): String!
      twin: Offer
    }
    type Query { shops: [Shop!]! sellers: [Seller] }
  `,
  resolvers: {
    Query: {
      shops: () => shops,
      sellers: () => [shops[0], { __typename: 'Cart', id: 'c1', currency: 'USD', offer: offer('o1') }, null],
    },
    Shop: {
      __resolveReference: ({ id }: Named) => shops.find((shop) => shop.id === id) ?? null,
      // The same first offer everywhere: asked for once, it still has a price for each currency.
      offers: ({ id }: Named) => [offer('o1'), offer(`o${numberOf({ id }) + 1}`)],
      nested: () => [[offer('o1'), null], null],
      best: () => offer('o1'),
    },
    Cart: {
      __resolveReference: asGiven,
      currency: () => 'USD',
      levels: () => [7],
      offer: () => offer('o1'),
      shop: () => shops[1],
    },
    Offer: {
      __resolveReference: asGiven,
      price: ({ id }: Named, { currency, plain }: { currency?: string | null; plain: boolean }) =>
        plain ? String(currency) : `${id} in ${String(currency)}`,
      twin: ({ id }: Named) => offer(`o${numberOf({ id }) + 10}`),
    },
  },
};

const delivery: SubgraphSource = {
  name: 'delivery',
  typeDefs: `
    type Offer @key(fields: "id") {
      id: ID!
      label: String
      origin: Origin
      similar: Offer
      arrives(code: String @fromContext(field: "$place ... on Shop { region { code } } ... on Cart { currency }")
              floors: [Int] @fromContext(field: "$storeys ... on Shop { region { floors } } ... on Cart { levels }")): String
      zone(code: String @fromContext(field: "$place ... on Shop { region { code } } ... on Cart { currency }")): String
      storeys(floors: [Int] @fromContext(field: "$storeys ... on Shop { region { floors } } ... on Cart { levels }")): Int
    }
    type Origin { country: String }
    type Shop @key(fields: "id") @context(name: "place") @context(name: "storeys") { id: ID! region: Region @external latest: Offer }
    type Cart @key(fields: "id") @context(name: "place") @context(name: "storeys") { id: ID! currency: String @external levels: [Int!] @external chosen: Offer }
    type Region { code(as: String): String @external floors: [Int!] @external }
  `,
  resolvers: {
    Offer: {
      __resolveReference: asGiven,
      label: ({ id }: Named) => `Offer ${id}`,
      similar: ({ id }: Named) => offer(`o${numberOf({ id }) + 20}`),
      origin: ({ id }: Named) => ({ country: `Country ${id}` }),
      arrives: ({ id }: Named, { code, floors }: { code?: string; floors?: number[] }) =>
        `${id} to ${String(code)} ${String(floors)}`,
      zone: ({ id }: Named, { code }: { code?: string }) => `${String(code)} ${id}`,
      storeys: (_self: Named, { floors }: { floors?: number[] }) =>
        floors?.reduce((sum, floor) => sum + floor, 0),
    },
    Shop: { __resolveReference: asGiven, latest: ({ id }: Named) => offer(`o${numberOf({ id }) + 2}`) },
    Cart: { __resolveReference: asGiven, chosen: () => offer('o9') },
  },
};

export const bazaar: World = {
  name: 'bazaar',
  header: federationHeader,
  sources: [trade, delivery],
  interfaceObjectMembers: [],
  texts: [],
};
