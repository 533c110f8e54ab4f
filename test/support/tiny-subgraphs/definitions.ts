// Three subgraphs about one office: who works there, where they sit, and one that gets everything wrong.
import { setTimeout } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { TinyContext, TinySubgraphDefinition } from './tiny-subgraph.js';

const employees = [
  { id: 'e1', name: 'Ada' },
  { id: 'e2', name: 'Grace' },
];

export const staff: TinySubgraphDefinition = {
  name: 'staff',
  typeDefs: `
    scalar Date
    type Query {
      employees(first: Int = 10, hiredAfter: Date): [Employee]
      "In whose name the request was made."
      actor: String
      slow(milliseconds: Int!): String
    }
    type Mutation { rename(id: ID!, name: String!): Employee }
    type Employee @key(fields: "id") { id: ID! name: String! }
  `,
  resolvers: {
    Query: {
      employees: (_parent, { first }: { first: number }) => employees.slice(0, first),
      actor: (_parent, _args, { headers }: TinyContext) => headers['workforce-actor'] ?? null,
      slow: (_parent, { milliseconds }: { milliseconds: number }) => setTimeout(milliseconds, 'at last'),
    },
    Mutation: { rename: (_parent, { id, name }: { id: string; name: string }) => ({ id, name }) },
    Employee: {
      __resolveReference: ({ id }: { id: string }) => employees.find((employee) => employee.id === id),
    },
  },
};

export const desks: TinySubgraphDefinition = {
  name: 'desks',
  typeDefs: `
    type Query { desks: [Desk] desk(number: Int!): Desk }
    type Desk { number: Int! floor: Int actor: String }
    type Employee @key(fields: "id") { id: ID! desk: Desk }
  `,
  resolvers: {
    Query: { desks: () => [{ number: 1, floor: 2 }], desk: () => ({ number: 1, floor: 2 }) },
    Desk: { actor: (_parent, _args, { headers }: TinyContext) => headers['workforce-actor'] ?? null },
    Employee: { desk: ({ id }: { id: string }) => ({ number: Number(id.slice(1)), floor: 2 }) },
  },
};

/** What must never reach a client. */
export const secret = 'connect ECONNREFUSED db.internal:3306 user=root';

export const trouble: TinySubgraphDefinition = {
  name: 'trouble',
  typeDefs: `
    type Query { broken: String refused: String unknownCode: String leaking: String }
    type Employee @key(fields: "id") { id: ID! mood: String }
  `,
  resolvers: {
    Query: {
      broken: () => {
        throw new Error(secret);
      },
      refused: () => {
        throw new GraphQLError('This cursor was not given by this list.', {
          extensions: {
            code: 'INVALID_CURSOR',
            argument: 'after',
            stacktrace: [secret],
            exception: { message: secret },
            http: { status: 418 },
          },
        });
      },
      unknownCode: () => {
        throw new GraphQLError(secret, { extensions: { code: 'SEQUELIZE_ERROR', sql: secret } });
      },
      leaking: () => {
        throw new GraphQLError(secret, {
          extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: [secret] },
        });
      },
    },
    Employee: {
      mood: ({ id }: { id: string }) => {
        if (id === 'e1') return 'fine';
        throw new Error(secret);
      },
    },
  },
};
