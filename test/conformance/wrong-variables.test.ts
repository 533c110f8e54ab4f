// However many values of a request are wrong, a few are described: describing is work, and nobody reads more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNames } from '../../gateway/engine/engines.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import type { TinySubgraphDefinition } from '../support/tiny-subgraphs/tiny-subgraph.js';

const sums: TinySubgraphDefinition = {
  name: 'sums',
  typeDefs: 'type Query { sum(of: [Int!]!): Int }',
  resolvers: {
    Query: { sum: (_parent, { of }: { of: number[] }) => of.reduce((total, one) => total + one, 0) },
  },
};

describe.each(engineNames)('with the engine %s', (engine) => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([sums], { engine });
  });
  afterAll(() => gateway.close());

  const ask = (of: readonly unknown[]) =>
    gateway.query('query ($of: [Int!]!) { sum(of: $of) }', { variables: { of } });

  it('right values are summed', async () => {
    expect(await ask([1, 2, 3])).toEqual({ data: { sum: 6 } });
  });

  it('each wrong value is described while they are few', async () => {
    const { errors = [] } = await ask([1, 'two', 'three']);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('of[1]');
    expect(errors[1]?.message).toContain('of[2]');
  });

  it('a long value is not repeated', async () => {
    const { errors = [] } = await ask(Array.from({ length: 10 }, () => 'x'.repeat(100_000)));
    expect(errors[3]?.message).toMatch(
      /^Variable "\$of" got invalid value "x+… at "of\[3\]"; Int cannot represent/,
    );
    expect(JSON.stringify(errors).length).toBeLessThan(10_000);
  });

  it('ten of many wrong values are described, and that there are more', async () => {
    const { errors = [] } = await ask(Array.from({ length: 1_000 }, () => 'wrong'));
    expect(errors).toHaveLength(11);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(errors[10]?.message).toContain('Too many errors');
  });
});
