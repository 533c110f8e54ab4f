// The world of one thing in many places: the same frames hang everywhere, hold the same pictures, and whatever is asked of
// a picture depends on an argument, so that each place has an answer of its own.
import { federationHeader, sometimes, type Named, type World } from './world.js';

const frame = (id: string): Named => ({ __typename: 'Frame', id });
const picture = (id: string): Named => ({ __typename: 'Picture', id });
const asGiven = <Reference>(reference: Reference): Reference => reference;

export const gallery: World = {
  name: 'gallery',
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: ['f1', 'x'],
  sources: [
    {
      name: 'walls',
      typeDefs: `
        type Query { left: Frame right: Frame all: [Frame!]! room: Room }
        type Room { left: Frame right: Frame wall: Room }
        type Frame @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          left: () => frame('f1'),
          right: () => frame('f1'),
          all: () => [frame('f1'), frame('f2'), frame('f1')],
          room: () => ({}),
        },
        Room: { left: () => frame('f1'), right: () => frame('f2'), wall: () => ({}) },
        Frame: { __resolveReference: asGiven },
      },
    },
    {
      name: 'frames',
      typeDefs: `
        type Frame @key(fields: "id") { id: ID! picture: Picture pictures: [Picture] beside: Frame edge: Edge }
        type Edge { width: Int picture: Picture }
        type Picture @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Frame: {
          __resolveReference: asGiven,
          picture: () => picture('p1'),
          pictures: () => [picture('p1'), null, picture('p2')],
          beside: () => frame('f1'),
          edge: () => ({ width: 3, picture: picture('p2') }),
        },
        Picture: { __resolveReference: asGiven },
      },
    },
    {
      name: 'prints',
      typeDefs: `
        type Picture @key(fields: "id") { id: ID! price(copies: Int!): Int size(scale: Int!): Size title: String }
        type Size { width: Int height: Int }
      `,
      resolvers: {
        Picture: {
          __resolveReference: asGiven,
          price: (_self: Named, { copies }: { copies: number }) => copies * 10,
          size: (_self: Named, { scale }: { scale: number }) => ({ width: scale * 2, height: scale * 3 }),
          title: (self: Named) => sometimes(self, 'title', `Picture ${self.id}`),
        },
      },
    },
  ],
};
