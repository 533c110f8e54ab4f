// The first world: entities, interfaces, unions, @requires, @provides, @shareable, @interfaceObject, hidden fields, nested
// lists, enums and custom scalars.
import {
  federationHeader,
  numberOf,
  sometimes,
  type Named,
  type SubgraphSource,
  type World,
} from './world.js';

const item = (id: string): Named => ({ __typename: 'Item', id });
const user = (id: string): Named => ({ __typename: 'User', id });
const catalogue: SubgraphSource = {
  name: 'catalogue',
  typeDefs: `
    scalar Money
    enum Status { NEW USED BROKEN }
    interface Node @key(fields: "id") { id: ID! label: String }
    type Item implements Node @key(fields: "id") { id: ID! label: String price: Money status: Status tags: [String!] owner: User! box: Box @shareable parts: [[Part]!] twin: Item }
    type User implements Node @key(fields: "id") { id: ID! label: String favourite: Item }
    type Part { name: String! size: Int item: Item! }
    type Box @shareable { width: Int height: Int }
    type Note { text: String! about: Node }
    union Found = Item | User | Note
    input Search { text: String = "x" limit: Int! status: [Status!] }
    type Query { items(first: Int = 4, status: Status): [Item!]! item(id: ID!): Item node(id: ID!): Node nodes: [Node]! search(by: Search): [Found!] note: Note! strict: Item! }
    type Mutation { rename(id: ID!, label: String!): Item touch: Int! }
  `,
  resolvers: {
    Node: { __resolveReference: (reference: { id: string }) => node(reference.id) },
    Query: {
      items: (_root: unknown, { first }: { first: number }) =>
        Array.from({ length: Math.min(Math.max(first, 0), 6) }, (_, index) => item(`i${index + 1}`)),
      item: (_root: unknown, { id }: { id: string }) => (/^i\d$/.test(id) ? item(id) : null),
      node: (_root: unknown, { id }: { id: string }) => (/^[iu]\d$/.test(id) ? node(id) : null),
      nodes: () => [item('i1'), null, user('u2'), item('i3')],
      search: () => [
        item('i2'),
        { __typename: 'Note', text: 'hello', about: user('u1') },
        user('u3'),
        { __typename: 'Note', text: null, about: null },
      ],
      note: () => ({ text: 'fine', about: item('i1') }),
      strict: () => item('i5'),
    },
    Mutation: {
      rename: (_root: unknown, { id }: { id: string }) => item(id),
      touch: () => 1,
    },
    Item: {
      __resolveReference: (reference: { id: string }) =>
        numberOf(reference) === 6 ? null : item(reference.id),
      label: (self: Named) => sometimes(self, 'label', `Item ${self.id}`),
      price: (self: Named) => numberOf(self) * 100,
      status: (self: Named) => ['NEW', 'USED', 'BROKEN'][numberOf(self) % 3],
      tags: (self: Named) => sometimes(self, 'tags!', ['a', 'b']),
      owner: (self: Named) => user(`u${(numberOf(self) % 3) + 1}`),
      box: (self: Named) => sometimes(self, 'box', { width: 1, height: numberOf(self) }),
      parts: (self: Named) => [
        [{ name: 'p', size: 1, item: self }, null],
        [{ name: 'q', size: null, item: item('i2') }],
      ],
      twin: (self: Named) => (numberOf(self) % 2 === 0 ? null : item(`i${numberOf(self) + 1}`)),
    },
    User: {
      __resolveReference: (reference: { id: string }) => user(reference.id),
      label: (self: Named) => `User ${self.id}`,
      favourite: (self: Named) => item(`i${numberOf(self) + 2}`),
    },
  },
};

function node(id: string): Named {
  return id.startsWith('i') ? item(id) : user(id);
}

const shop: SubgraphSource = {
  name: 'shop',
  typeDefs: `
    scalar Money
    type Item @key(fields: "id") { id: ID! price: Money @external box: Box @shareable shipping(express: Boolean = false): Int @requires(fields: "price owner { id }") owner: User! @external reviews(first: Int = 2): [Review!] stock: Int! }
    type Box @shareable { width: Int height: Int }
    type Review { body: String stars: Int! author: User @provides(fields: "email") on: Item }
    type User @key(fields: "id") { id: ID! email: String @external basket: [Item] credit: Float }
    type Query { reviews: [Review!] bestSeller: Item }
    type Mutation { buy(id: ID!): User }
  `,
  resolvers: {
    Query: {
      reviews: () => [
        { body: 'good', stars: 5, author: { ...user('u1'), email: 'provided@x.example' }, on: item('i1') },
      ],
      bestSeller: () => item('i2'),
    },
    Mutation: { buy: () => user('u2') },
    Item: {
      __resolveReference: (reference: Record<string, unknown>) =>
        reference['id'] === 'i4' ? null : reference,
      box: (self: Named) => ({ width: 1, height: numberOf(self) }),
      shipping: (
        self: Named & { price?: number | null; owner?: { id: string } },
        { express }: { express: boolean },
      ) => (self.price ?? 0) + (express ? 5 : 1) + Number(self.owner?.id.slice(1) ?? 0),
      reviews: (self: Named, { first }: { first: number }) =>
        Array.from({ length: Math.min(Math.max(first, 0), 3) }, (_, index) => ({
          body: `r${index}`,
          stars: numberOf(self) === 3 && index === 1 ? null : index,
          author: { ...user(`u${index + 1}`), email: 'provided@x.example' },
          on: self,
        })),
      stock: (self: Named) => sometimes(self, 'stock!!', numberOf(self)),
    },
    User: {
      __resolveReference: (reference: Named) => user(reference.id),
      email: (self: Named & { email?: string }) => self.email ?? 'provided@x.example',
      basket: (self: Named) => [item('i1'), null, item(`i${numberOf(self)}`)],
      credit: (self: Named) => numberOf(self) / 2,
    },
  },
};

const accounts: SubgraphSource = {
  name: 'accounts',
  typeDefs: `
    type User @key(fields: "id") { id: ID! email: String @shareable friends: [User!]! secretNumber: Int @inaccessible age: Int }
    type Query { me: User }
  `,
  resolvers: {
    Query: { me: () => user('u1') },
    User: {
      __resolveReference: (reference: Named) => user(reference.id),
      email: () => 'provided@x.example',
      friends: (self: Named) => [user(`u${(numberOf(self) % 3) + 1}`), user('u1')],
      age: (self: Named) => sometimes(self, 'age', 30 + numberOf(self)),
    },
  },
};

const scores: SubgraphSource = {
  name: 'scores',
  typeDefs: `
    type Node @key(fields: "id") @interfaceObject { id: ID! score: Int rank: String! }
    type Query { topNodes: [Node!] }
  `,
  resolvers: {
    Query: {
      topNodes: () => [
        { __typename: 'Node', id: 'i1' },
        { __typename: 'Node', id: 'u1' },
      ],
    },
    Node: {
      __resolveReference: (reference: Named) => ({ __typename: 'Node', id: reference.id }),
      score: (self: Named) => numberOf(self) * 3,
      rank: (self: Named) => sometimes(self, 'rank', `#${numberOf(self)}`),
    },
  },
};

export const market: World = {
  name: 'market',
  header: federationHeader,
  sources: [catalogue, shop, accounts, scores],
  interfaceObjectMembers: ['Item', 'User'],
  texts: ['i1', 'i2', 'i5', 'u1', 'i6', 'x'],
};
