// The world of the remaining directives: @interfaceObject on both sides of @requires, @provides through lists, @requires
// that follow one another and take arguments, hidden types and values, and directives that the gateway passes over.
import {
  federationHeader,
  numberOf,
  sometimes,
  type Named,
  type SubgraphSource,
  type World,
} from './world.js';

const copy = (id: string): Named => ({ __typename: id.startsWith('a') ? 'Atlas' : 'Novel', id });
const branch = (id: string): Named => ({ __typename: 'Branch', id });
const reader = (id: string): Named => ({ __typename: 'Reader', id });
const asGiven = <Reference>(reference: Reference): Reference => reference;

const copies: SubgraphSource = {
  name: 'copies',
  typeDefs: `
    extend schema @link(url: "https://library.example/marks/v1.0", import: ["@mark"]) @composeDirective(name: "@mark")
    directive @mark(as: String!) repeatable on FIELD_DEFINITION | OBJECT
    scalar Day @tag(name: "time")
    enum State { IN OUT LOST @inaccessible }
    interface Copy @key(fields: "id") { id: ID! state: State due(in: Int = 7): Day shelfmark: String! }
    type Atlas implements Copy @key(fields: "id") @mark(as: "large") { id: ID! state: State due(in: Int = 7): Day shelfmark: String! scale: Int @cost(weight: 5) }
    type Novel implements Copy @key(fields: "id") { id: ID! state: State due(in: Int = 7): Day shelfmark: String! author: String @mark(as: "person") }
    type Branch @key(fields: "id") { id: ID! name: String @tag(name: "public") city: String! copies(first: Int = 2): [Copy!] @listSize(assumedSize: 2, slicingArguments: ["first"]) secret: Vault @inaccessible }
    type Vault @inaccessible { code: Int }
    type Query { branches: [Branch!] copy(id: ID!): Copy copies: [Copy!]! }
    type Mutation { lend(copy: ID!, days: Int = 7): Copy giveBack(copy: ID!): Copy! }
  `,
  resolvers: {
    Query: {
      branches: () => [branch('b1'), branch('b2'), branch('b3')],
      copy: (_root: unknown, { id }: { id: string }) => (/^[an]\d$/.test(id) ? copy(id) : null),
      copies: () => [copy('a1'), copy('n2'), copy('a3'), copy('n5')],
    },
    Mutation: {
      lend: (_root: unknown, { copy: id }: { copy: string }) => (/^[an]\d$/.test(id) ? copy(id) : null),
      giveBack: (_root: unknown, { copy: id }: { copy: string }) => (/^[an]\d$/.test(id) ? copy(id) : null),
    },
    Copy: { __resolveReference: ({ id }: Named) => (id === 'n4' ? null : copy(id)) },
    ...Object.fromEntries(
      ['Atlas', 'Novel'].map((type) => [
        type,
        {
          __resolveReference: ({ id }: Named) => copy(id),
          state: (self: Named) => ['IN', 'OUT', 'LOST'][numberOf(self) % 3],
          due: (self: Named, { in: days }: { in: number }) => `day ${numberOf(self) + days}`,
          shelfmark: (self: Named) => sometimes(self, 'mark', self.id.toUpperCase()),
          ...(type === 'Atlas'
            ? { scale: (self: Named) => numberOf(self) * 1000 }
            : { author: (self: Named) => sometimes(self, 'author', `Author ${self.id}`) }),
        },
      ]),
    ),
    Branch: {
      __resolveReference: asGiven,
      name: (self: Named) => sometimes(self, 'name', `Branch ${self.id}`),
      city: (self: Named) => `City ${numberOf(self)}`,
      copies: (self: Named, { first }: { first: number }) =>
        Array.from({ length: Math.min(Math.max(first, 0), 4) }, (_, index) =>
          copy(`${index % 2 === 0 ? 'a' : 'n'}${numberOf(self) + index}`),
        ),
      secret: () => ({ code: 7 }),
    },
  },
};

interface KnownCopy {
  readonly id: string;
  readonly due?: string | null;
  readonly shelfmark?: string;
}

const loans: SubgraphSource = {
  name: 'loans',
  typeDefs: `
    scalar Day
    type Copy @key(fields: "id") @interfaceObject {
      id: ID! due(in: Int = 7): Day @external shelfmark: String! @external
      notice: String @requires(fields: "due(in: 3) shelfmark")
      borrower: Reader queue: [Reader!]! lent: Int
    }
    type Reader @key(fields: "id") { id: ID! name: String @external loans(first: Int = 2): [Copy] card: Card! }
    type Card @shareable { number: Int! valid: Boolean }
    type Query { readers: [Reader!] @provides(fields: "name") lent: [Copy] overdue: Copy }
    type Mutation { reserve(copy: ID!, reader: ID!): Reader }
  `,
  resolvers: {
    Query: {
      readers: () => ['r1', 'r2'].map((id) => ({ ...reader(id), name: `Reader ${id}` })),
      lent: () => [{ id: 'a1' }, null, { id: 'n2' }, { id: 'n4' }],
      overdue: () => ({ id: 'n3' }),
    },
    Mutation: { reserve: (_root: unknown, { reader: id }: { reader: string }) => reader(id) },
    Copy: {
      __resolveReference: asGiven,
      notice: ({ id, due, shelfmark }: KnownCopy) => `${id} ${String(shelfmark)} by ${String(due)}`,
      borrower: (self: KnownCopy) => (numberOf(self) % 3 === 0 ? null : reader(`r${numberOf(self)}`)),
      queue: (self: KnownCopy) => [reader('r1'), reader(`r${(numberOf(self) % 2) + 2}`)],
      lent: (self: KnownCopy) => sometimes(self, 'lent', numberOf(self)),
    },
    Reader: {
      __resolveReference: asGiven,
      loans: (self: Named, { first }: { first: number }) =>
        [{ id: `a${numberOf(self)}` }, null, { id: 'n2' }].slice(0, Math.max(first, 0)),
      card: (self: Named) => ({ number: numberOf(self), valid: numberOf(self) !== 2 }),
    },
  },
};

interface KnownReader {
  readonly id: string;
  readonly name?: string | null;
  readonly card?: { readonly number?: number };
  readonly fine?: number | null;
}

const readers: SubgraphSource = {
  name: 'readers',
  typeDefs: `
    type Reader @key(fields: "id") {
      id: ID! name: String @shareable card: Card! @external home: Branch friends: [[Reader!]]
      fine: Int @requires(fields: "card { number }")
    }
    type Card @shareable { number: Int! valid: Boolean }
    type Branch @key(fields: "id", resolvable: false) { id: ID! }
    type Query { reader(id: ID!): Reader }
  `,
  resolvers: {
    Query: {
      reader: (_root: unknown, { id }: { id: string }) => (/^r\d$/.test(id) ? reader(id) : null),
    },
    Reader: {
      __resolveReference: asGiven,
      name: (self: Named) => `Reader ${self.id}`,
      home: (self: Named) => branch(`b${numberOf(self)}`),
      friends: (self: Named) => [[reader('r1'), reader(`r${numberOf(self) + 1}`)], null],
      fine: ({ card, id }: KnownReader) => sometimes({ id }, 'fines', card?.number ?? -1),
    },
  },
};

const reminders: SubgraphSource = {
  name: 'reminders',
  typeDefs: `
    type Reader @key(fields: "id") { id: ID! fine: Int @external name: String @external reminder(loud: Boolean = false): String! @requires(fields: "fine name") }
    type Branch @key(fields: "id") { id: ID! city: String! @external letters: Int @requires(fields: "city") head: Reader }
    type Query { first: Reader }
  `,
  resolvers: {
    Query: { first: () => reader('r2') },
    Reader: {
      __resolveReference: asGiven,
      reminder: ({ name, fine }: KnownReader, { loud }: { loud: boolean }) =>
        `${String(name)} owes ${String(fine)}${loud ? '!' : ''}`,
    },
    Branch: {
      __resolveReference: asGiven,
      letters: ({ city }: { city?: string }) => city?.length ?? null,
      head: (self: Named) => reader(`r${numberOf(self)}`),
    },
  },
};

export const library: World = {
  name: 'library',
  header: federationHeader,
  sources: [copies, loans, readers, reminders],
  interfaceObjectMembers: ['Atlas', 'Novel'],
  texts: ['a1', 'n2', 'n5', 'r1', 'r3', 'x'],
  plannedWrongly: /\breminder\b/,
};
