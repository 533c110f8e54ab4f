import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { ServedGraph } from './served-graph.js';
import { createSupergraphRuntime } from './supergraph-runtime.js';

/** What the runtime needs of a graph. */
const graphOf = () =>
  ({
    schema: buildSchema('type Query { hello: String }'),
    busiest: () => [],
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }) as Partial<ServedGraph> as ServedGraph;

/** A runtime whose supergraphs are made one by one, when the test says so. */
async function slowRuntime() {
  const made: string[] = [];
  const finish: (() => void)[] = [];
  const runtime = await createSupergraphRuntime(async (supergraphSdl) => {
    made.push(supergraphSdl);
    if (made.length > 1)
      await new Promise<void>((resolve) => {
        finish.push(resolve);
      });
    if (supergraphSdl === 'bad') throw new Error('of no use');
    return graphOf();
  }, 'first');
  const finishOne = async (): Promise<void> => {
    while (finish.length === 0) await Promise.resolve();
    finish.shift()?.();
  };
  return { runtime, made, finishOne };
}

describe('supergraphs offered faster than they are made', () => {
  it('are passed over but for the newest', async () => {
    const { runtime, made, finishOne } = await slowRuntime();
    const [begun, ...others] = Array.from({ length: 100 }, (_, index) => runtime.swap(`number ${index}`));
    const newest = others.pop();
    expect(new Set(await Promise.all(others))).toEqual(new Set(['passed-over']));
    expect(made).toEqual(['first', 'number 0']);
    await finishOne();
    expect(await begun).toBe('taken');
    await finishOne();
    expect(await newest).toBe('taken');
    expect(made).toEqual(['first', 'number 0', 'number 99']);
    await runtime.close();
  });

  it('are taken after one that is of no use', async () => {
    const { runtime, finishOne } = await slowRuntime();
    const bad = runtime.swap('bad');
    const good = runtime.swap('good');
    await finishOne();
    await expect(bad).rejects.toThrow('of no use');
    await finishOne();
    expect(await good).toBe('taken');
  });
});
