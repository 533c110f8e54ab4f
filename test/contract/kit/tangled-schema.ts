// A schema whose rows give values in every way there is: as they are, by functions, getters and promises, too few, wrong
// ones, and errors thrown, returned and rejected.
import { buildSchema, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

const definitions = /* GraphQL */ `
  scalar Date
  scalar _Any
  enum Colour {
    RED
    BLUE
  }
  interface Node {
    id: ID!
    next: Node
    many(first: Int = 3): [Node]
  }
  interface Named implements Node {
    id: ID!
    name: String
    next: Node
    many(first: Int = 3): [Node]
  }
  type A implements Node & Named {
    id: ID!
    name: String
    next: Node
    many(first: Int = 3): [Node]
    other: U
    must: B!
    dates: [Date!]
  }
  type B implements Node & Named {
    id: ID!
    name: String
    next: Node
    many(first: Int = 3): [Node]
    colour: Colour!
    a: A
    grid: [[Int!]]!
  }
  type C implements Node {
    id: ID!
    next: Node
    many(first: Int = 3): [Node]
    count: Int
    share: Float
    isOpen: Boolean
    us: [U!]
  }
  union U = A | B | C
  type Query {
    node(at: Int!): Node
    many(first: Int = 3): [Node]
    u: U
    a: A
    b: B
    sure: A!
  }
`;

/** Rows that refer to each other; the number chooses what is odd about one. */
function row(at: number): Record<string, unknown> {
  const kind = at % 7;
  const next = {
    get: () => {
      if (kind === 3) throw new Error('no next');
      return kind === 1 ? Promise.resolve(row(at + 2)) : kind === 2 ? null : row(at + 1);
    },
  };
  return Object.defineProperty({ id: kind === 5 ? 17 : `n${at}`, ...ownOf(at, kind) }, 'next', next);
}

function ownOf(at: number, kind: number): Record<string, unknown> {
  switch (at % 3) {
    case 0:
      return {
        __typename: 'A',
        name: kind === 6 ? () => 'by function' : kind === 4 ? Promise.resolve('late') : `name ${at}`,
        other: kind === 0 ? new Error('no other') : () => row(at + 2),
        must:
          kind === 6 ? null : kind === 3 ? () => Promise.reject(new Error('no must')) : () => row(3 * at + 1),
        dates: kind === 1 ? new Set(['2026-01-01']) : ['2026-01-01', kind === 5 ? null : '2026-02-02'],
      };
    case 1:
      return {
        __typename: kind === 2 ? 'Nothing' : 'B',
        name: kind === 1 ? 12 : null,
        colour: kind === 5 ? 'GREEN' : 'RED',
        a: () => Promise.resolve(kind === 0 ? undefined : row(3 * at)),
        grid: kind === 4 ? [[1, null], [2]] : kind === 6 ? 'text' : [[1], null, [Promise.resolve(2), 3]],
      };
    default:
      return {
        __typename: 'C',
        count: kind === 1 ? 2.5 : kind === 2 ? 2 ** 40 : at,
        share: kind === 3 ? Number.NaN : 0.25,
        isOpen: kind === 4 ? 'yes' : at > 4,
        us: () => [row(at + 1), Promise.resolve(row(at + 2)), ...(kind === 6 ? [null] : [])],
      };
  }
}

const many: GraphQLFieldResolver<Record<string, unknown>, unknown, { first: number }> = (
  source,
  { first },
) => {
  const at = Number(((source['id'] as string | undefined) ?? 'n0').slice(1)) + 1;
  if (at % 5 === 4) throw new Error('no list');
  const items = Array.from({ length: first }, (_none, index) =>
    index === 1 && at % 2 === 1 ? Promise.resolve(row(at + index)) : row(at + index),
  );
  if (at % 4 === 3) items.push(new Error('one item') as never);
  return at % 3 === 0 ? items : Promise.resolve(items);
};

export function tangledSchema(): GraphQLSchema {
  const schema = buildSchema(definitions);
  for (const name of ['A', 'B', 'C', 'Query']) {
    const field = (schema.getType(name) as GraphQLObjectType).getFields()['many'];
    if (field) field.resolve = many as never;
  }
  const query = schema.getQueryType()?.getFields() ?? {};
  const resolvers: Record<string, GraphQLFieldResolver<unknown, unknown, { at: number }>> = {
    node: (_source, { at }) => row(at),
    u: () => Promise.resolve(row(2)),
    a: async () => {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      return row(3);
    },
    b: () => Promise.reject(new Error('no b')),
    sure: () => Promise.resolve(row(9)),
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = query[name];
    if (field) field.resolve = resolve as never;
  }
  return schema;
}
