// The world of keys: several, compound and nested ones, keys that lead through a third subgraph, keys that cannot be
// resolved, and fields that have moved to another subgraph, wholly or in part.
import { federationHeader, numberOf, sometimes, type SubgraphSource, type World } from './world.js';

interface Reference {
  readonly __typename: string;
  readonly id?: string;
  readonly sku?: string;
  readonly code?: string;
  readonly org?: { readonly id: string };
  readonly pieces?: readonly { readonly serial: string }[];
}

/** The product that any of its keys names: p3 is sku s3, and code c3 of organisation o1 or o2. */
function product({ id, sku, code, org }: Partial<Reference>) {
  const name = id ?? sku ?? code;
  const number = Number(name?.slice(1));
  if (!Number.isInteger(number) || number < 1 || number > 6) return null;
  const own = `o${(number % 2) + 1}`;
  if (org !== undefined && org.id !== own) return null;
  return {
    __typename: 'Product',
    id: `p${number}`,
    sku: `s${number}`,
    code: `c${number}`,
    org: { __typename: 'Org', id: own },
  };
}

type Product = NonNullable<ReturnType<typeof product>>;

const numbered = (count: number, from = 1) =>
  Array.from({ length: Math.min(Math.max(count, 0), 6) }, (_, index) => product({ id: `p${index + from}` }));

const goods: SubgraphSource = {
  name: 'goods',
  typeDefs: `
    type Product @key(fields: "id") @key(fields: "sku") {
      id: ID! sku: String! name: String weight: Int moved: Int
      substitutes: [[Product]]
    }
    type Kit @key(fields: "id") @key(fields: "pieces { serial }") { id: ID! pieces: [Piece!]! name: String }
    type Piece @shareable { serial: String! }
    type Query { products(first: Int = 3): [Product!] product(sku: String!): Product kits: [Kit] }
    type Mutation { restock(id: ID!, by: Int = 1): Product discard(id: ID!): Boolean! }
  `,
  resolvers: {
    Query: {
      products: (_root: unknown, { first }: { first: number }) => numbered(first).filter(Boolean),
      product: (_root: unknown, { sku }: { sku: string }) => product({ sku }),
      kits: () => [kit('k1'), null, kit('k2')],
    },
    Mutation: {
      restock: (_root: unknown, { id }: { id: string }) => product({ id }),
      discard: (_root: unknown, { id }: { id: string }) => (id === 'x' ? null : true),
    },
    Product: {
      __resolveReference: product,
      name: (self: Product) => sometimes(self, 'name', `Product ${self.id}`),
      weight: (self: Product) => numberOf(self),
      moved: () => 1,
      substitutes: (self: Product) => [
        [product({ id: `p${(numberOf(self) % 4) + 1}` }), null],
        numbered(2, numberOf(self)),
        null,
      ],
    },
    Kit: {
      __resolveReference: ({ id, pieces }: Reference) =>
        id === undefined ? (kits.find((k) => k.pieces[0]?.serial === pieces?.[0]?.serial) ?? null) : kit(id),
      name: (self: { id: string }) => sometimes(self, 'name', `Kit ${self.id}`),
    },
  },
};

const kits = [1, 2].map((number) => ({
  __typename: 'Kit',
  id: `k${number}`,
  pieces: [{ serial: `a${number}` }, { serial: `b${number}` }],
}));
const kit = (id: string) => kits.find((one) => one.id === id) ?? null;

const codes: SubgraphSource = {
  name: 'codes',
  typeDefs: `
    type Product @key(fields: "sku") @key(fields: "org { id } code") { sku: String! code: String! org: Org! size: Int half: Int }
    type Org @key(fields: "id") { id: ID! title: String products: [Product!]! }
    type Query { orgs: [Org] coded(code: String!): Product }
  `,
  resolvers: {
    Query: {
      orgs: () => [{ id: 'o1' }, { id: 'o2' }],
      coded: (_root: unknown, { code }: { code: string }) => product({ code }),
    },
    Product: {
      __resolveReference: product,
      size: (self: Product) => sometimes(self, 'size', numberOf(self) * 10),
      half: () => 2,
    },
    Org: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      title: (self: { id: string }) => `Org ${self.id}`,
      products: (self: { id: string }) =>
        [1, 2, 3, 4].map((number) => product({ id: `p${number}` })).filter((one) => one?.org.id === self.id),
    },
  },
};

const prices: SubgraphSource = {
  name: 'prices',
  typeDefs: `
    type Product @key(fields: "org { id } code") {
      code: String! org: Org! price: Float bulk: [Float!]
      moved: Int @override(from: "goods")
      half: Int @override(from: "codes")
    }
    type Org @key(fields: "id") { id: ID! discount: Int! }
    type Kit @key(fields: "pieces { serial }") { pieces: [Piece!]! price: Float best: Product }
    type Piece @shareable { serial: String! }
    type Query { cheapest: Product }
  `,
  resolvers: {
    Query: { cheapest: () => product({ id: 'p2' }) },
    Product: {
      __resolveReference: product,
      price: (self: Product) => sometimes(self, 'price', numberOf(self) / 4),
      bulk: (self: Product) => [1, numberOf(self) === 2 ? null : 2.5],
      moved: (self: Product) => numberOf(self) * 1000,
      half: () => 3,
    },
    Org: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      discount: (self: { id: string }) => sometimes(self, 'x', 5),
    },
    Kit: {
      __resolveReference: ({ pieces }: Reference) =>
        kits.find((one) => one.pieces[1]?.serial === pieces?.[1]?.serial) ?? null,
      price: (self: { id: string }) => numberOf(self),
      best: (self: { id: string }) => product({ id: `p${numberOf(self) + 1}` }),
    },
  },
};

const orders: SubgraphSource = {
  name: 'orders',
  typeDefs: `
    type Product @key(fields: "id", resolvable: false) { id: ID! }
    type Order @key(fields: "number") { number: ID! lines: [Line!]! total: Int }
    type Line { amount: Int! product: Product! }
    type Query { orders: [Order!]! order(number: ID!): Order }
    type Mutation { place(product: ID!): Order! cancel(number: ID!): Order! }
  `,
  resolvers: {
    Query: {
      orders: () => [{ number: 'n1' }, { number: 'n2' }],
      order: (_root: unknown, { number }: { number: string }) => (number.startsWith('n') ? { number } : null),
    },
    Mutation: {
      place: () => ({ number: 'n3' }),
      cancel: (_root: unknown, { number }: { number: string }) =>
        number.startsWith('n') ? { number } : null,
    },
    Order: {
      __resolveReference: ({ number }: { number: string }) => ({ number }),
      lines: ({ number }: { number: string }) =>
        [1, 2, 9].map((step) => ({
          amount: step === 2 && number === 'n2' ? null : step,
          product: { __typename: 'Product', id: `p${step}` },
        })),
      total: ({ number }: { number: string }) => sometimes({ id: number }, 'total', 12),
    },
  },
};

export const warehouse: World = {
  name: 'warehouse',
  header: federationHeader,
  sources: [goods, codes, prices, orders],
  interfaceObjectMembers: [],
  texts: ['p1', 's2', 's5', 'c3', 'n1', 'n2', 'x'],
};
