// The world of shapes: unions whose members not every subgraph has, @requires through unions, interfaces and lists,
// @provides through fragments, enums whose values not every subgraph knows, lists of lists of entities.
import {
  federationHeader,
  numberOf,
  sometimes,
  type Named,
  type SubgraphSource,
  type World,
} from './world.js';

const types: Readonly<Record<string, string>> = { b: 'Book', f: 'Film', s: 'Song', h: 'Shelf', p: 'Person' };
const named = (id: string): Named => ({ __typename: types[id[0] ?? ''] ?? 'Book', id });
const resolve = ({ id }: { id: string }): Named | null => (id in gone ? null : named(id));
const gone: Readonly<Record<string, true>> = { b6: true, f6: true };

const stock: SubgraphSource = {
  name: 'stock',
  typeDefs: `
    enum Colour { RED GREEN }
    enum Format { PRINT DISC }
    interface Work { id: ID! title: String maker: Person colour: Colour }
    type Book implements Work @key(fields: "id") { id: ID! title: String maker: Person colour: Colour pages: Int @shareable format: Format }
    type Film implements Work @key(fields: "id") { id: ID! title: String maker: Person colour: Colour minutes: Int! @shareable cast: [Person] }
    type Song implements Work @key(fields: "id") { id: ID! title: String maker: Person colour: Colour seconds: Int }
    type Person @key(fields: "id") { id: ID! name: String @shareable works: [Work] }
    union Thing = Book | Film | Song
    type Shelf @key(fields: "id") { id: ID! top: Thing main: Work all: [[Thing]!] neighbour: Shelf boxes: [Box!] }
    type Box { id: ID! content: Thing inner: [Box] }
    type Query { shelves: [Shelf!] things(format: Format): [Thing] works: [[Work!]] shelf(id: ID!): Shelf! }
  `,
  resolvers: {
    Query: {
      shelves: () => ['h1', 'h2', 'h3'].map(named),
      things: () => ['b1', 'f2', 's3', 'b4', 'f6'].map(named),
      works: () => [[named('b2'), named('f3')], null, [named('s1'), named('b6')]],
      shelf: (_root: unknown, { id }: { id: string }) => (id.startsWith('h') ? named(id) : null),
    },
    Shelf: {
      __resolveReference: resolve,
      top: (self: Named) => named(['b1', 'f2', 's3'][numberOf(self) - 1] ?? 'b6'),
      main: (self: Named) => named(['f4', 's2', 'b3'][numberOf(self) - 1] ?? 'f6'),
      all: (self: Named) => [[named('b1'), null, named('f3')], sometimes(self, 'all', [named('s4')])],
      neighbour: (self: Named) => named(`h${(numberOf(self) % 3) + 1}`),
      boxes: () => [
        { id: 'x1', content: named('b2'), inner: [{ id: 'x2', content: named('f1'), inner: null }, null] },
      ],
    },
    Book: {
      __resolveReference: resolve,
      title: (self: Named) => sometimes(self, 'title', `Book ${self.id}`),
      maker: (self: Named) => named(`p${(numberOf(self) % 3) + 1}`),
      colour: (self: Named) => (numberOf(self) % 2 === 0 ? 'RED' : 'GREEN'),
      pages: (self: Named) => sometimes(self, 'pages', numberOf(self) * 100),
      format: () => 'PRINT',
    },
    Film: {
      __resolveReference: resolve,
      title: (self: Named) => `Film ${self.id}`,
      maker: (self: Named) => named(`p${(numberOf(self) % 3) + 1}`),
      colour: () => 'GREEN',
      minutes: (self: Named) => sometimes(self, 'minutes', numberOf(self) * 30),
      cast: () => [named('p1'), null, named('p3')],
    },
    Song: {
      __resolveReference: resolve,
      title: (self: Named) => `Song ${self.id}`,
      maker: () => null,
      colour: () => 'RED',
      seconds: (self: Named) => numberOf(self) * 60,
    },
    Person: {
      __resolveReference: resolve,
      name: (self: Named) => sometimes(self, 'name', `Person ${self.id}`),
      works: (self: Named) => [named(`b${numberOf(self)}`), named(`f${numberOf(self)}`), null],
    },
  },
};

interface Required {
  readonly id: string;
  readonly top?: { readonly pages?: number | null; readonly minutes?: number } | null;
  readonly main?: {
    readonly title?: string | null;
    readonly maker?: { readonly name?: string | null } | null;
  } | null;
  readonly boxes?: readonly { readonly id?: string; readonly content?: object | null }[] | null;
}

const reviews: SubgraphSource = {
  name: 'reviews',
  typeDefs: `
    enum Colour { RED BLUE }
    interface Work { id: ID! title: String maker: Person rating: Float }
    type Book implements Work @key(fields: "id") { id: ID! title: String @external maker: Person @external rating: Float mood: Colour! pages: Int @external }
    type Film implements Work @key(fields: "id") { id: ID! title: String @external maker: Person @external rating: Float minutes: Int! @external }
    type Song implements Work @key(fields: "id") { id: ID! title: String @external maker: Person @external rating: Float plays: Int }
    type Person @key(fields: "id") { id: ID! name: String @external fans: [Person!] }
    union Thing = Book | Film
    type Shelf @key(fields: "id") {
      id: ID!
      top: Thing @external
      thickness: Int @requires(fields: "top { ... on Book { pages } ... on Film { minutes } }")
      main: Work @external
      credit: String @requires(fields: "main { title maker { name } }")
      boxes: [Box!] @external
      ids: [String] @requires(fields: "boxes { id content { ... on Book { pages } ... on Film { minutes } } }")
      pick: Thing
    }
    type Box { id: ID! @external content: Thing @external }
    type Query { rated: [Thing!] popular: [Work] critic: Person @provides(fields: "name") favourite: Thing @provides(fields: "... on Book { pages } ... on Film { minutes }") }
  `,
  resolvers: {
    Query: {
      rated: () => [named('b1'), named('f2')],
      popular: () => [named('f1'), named('b5'), null],
      critic: () => ({ ...named('p2'), name: 'Person p2' }),
      favourite: () => ({ ...named('b3'), pages: 300 }),
    },
    Shelf: {
      __resolveReference: (reference: Required) => reference,
      thickness: ({ top }: Required) => (top?.pages ?? 0) + (top?.minutes ?? 0),
      credit: ({ main }: Required) => `${main?.title ?? '?'} by ${main?.maker?.name ?? '?'}`,
      ids: ({ boxes }: Required) =>
        (boxes ?? []).map(({ id, content }) => `${String(id)} ${JSON.stringify(content)}`),
      pick: (self: Required) => named(numberOf(self) === 2 ? 'f5' : 'b2'),
    },
    Book: {
      __resolveReference: (reference: Named) => (numberOf(reference) === 4 ? null : reference),
      rating: (self: Named) => numberOf(self) / 2,
      mood: (self: Named) => sometimes(self, 'mo', 'BLUE'),
    },
    Film: {
      __resolveReference: (reference: Named) => reference,
      rating: (self: Named) => sometimes(self, 'rating', 4.5),
    },
    Song: {
      __resolveReference: resolve,
      rating: () => 0,
      plays: (self: Named) => numberOf(self) * 7,
    },
    Person: {
      __resolveReference: (reference: Named) => reference,
      fans: (self: Named) => [named('p1'), named(`p${(numberOf(self) % 3) + 1}`)],
    },
  },
};

export const media: World = {
  name: 'media',
  header: federationHeader,
  sources: [stock, reviews],
  interfaceObjectMembers: [],
  texts: ['h1', 'h2', 'h3', 'b1', 'x'],
};
