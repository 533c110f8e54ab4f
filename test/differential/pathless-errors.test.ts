// A subgraph's error that does not say where it is about is told all the same, as Apollo's executor tells it.
import { describe, expect, it } from 'vitest';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import type { CreateEngine } from '../../gateway/engine/engine.js';
import { reachInProcess } from '../support/gateway/reach-in-process.js';
import { startEngine } from './engines.js';
import { market } from './worlds/market.js';
import type { Services } from './worlds/world.js';

/** The same subgraphs, which leave the paths out of their errors. */
function withoutPaths(services: Services): Services {
  return Object.fromEntries(
    Object.entries(services).map(([name, { execute }]) => [
      name,
      {
        execute: async (request) => {
          const { errors, ...answer } = await execute(request);
          if (errors === undefined) return answer;
          return {
            ...answer,
            errors: errors.map(({ message, extensions }) => ({ message, extensions }) as never),
          };
        },
      },
    ]),
  );
}

async function answersOf(query: string) {
  const ask = async (create: CreateEngine) => {
    const engine = await startEngine(create, market, {
      reach: (services) => reachInProcess(withoutPaths(services)),
    });
    const { data, errors } = await engine.ask(query, {});
    return { data, errors };
  };
  return { apollo: await ask(createApolloEngine), ours: await ask(createCompiledEngine) };
}

describe('a subgraph’s error without a path', () => {
  it('has none in the answer where root fields were asked for', async () => {
    const { apollo, ours } = await answersOf('{ me { id age } }');
    expect(ours).toEqual({ data: { me: { id: 'u1', age: null } }, errors: [' DATABASE_UNAVAILABLE'] });
    expect(ours).toEqual(apollo);
  });

  it('is at the field that entities were wanted for, where Apollo’s executor says nothing of the place', async () => {
    const { apollo, ours } = await answersOf('{ reviews { author { id age } } }');
    expect(apollo).toEqual({
      data: { reviews: [{ author: { id: 'u1', age: null } }] },
      errors: [' DATABASE_UNAVAILABLE'],
    });
    expect(ours).toEqual({ ...apollo, errors: ['reviews DATABASE_UNAVAILABLE'] });
  });
});
