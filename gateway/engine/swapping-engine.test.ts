import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import type { EngineState } from './engine.js';
import { createSwappingEngine } from './swapping-engine.js';

const stateOf = (): EngineState => ({
  apiSchema: buildSchema('type Query { hello: String }'),
  execute: () => Promise.resolve({}),
  explain: () => Promise.resolve({ keySetRounds: [], plan: undefined }),
  admitted: () => undefined,
  busiest: () => [],
  warm: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

/** An engine whose supergraphs are made one by one, when the test says so. */
async function slowEngine() {
  const made: string[] = [];
  const finish: (() => void)[] = [];
  const engine = await createSwappingEngine(
    async ({ supergraphSdl }) => {
      made.push(supergraphSdl);
      if (made.length > 1)
        await new Promise<void>((resolve) => {
          finish.push(resolve);
        });
      if (supergraphSdl === 'bad') throw new Error('of no use');
      return stateOf();
    },
    {
      supergraphSdl: 'first',
      isTrusted: true,
      reach: () => {
        throw new Error('nobody is asked');
      },
      logger: silentLogger,
      metrics: createMetrics(),
    },
  );
  const finishOne = async (): Promise<void> => {
    while (finish.length === 0) await Promise.resolve();
    finish.shift()?.();
  };
  return { engine, made, finishOne };
}

describe('supergraphs offered faster than they are made', () => {
  it('are passed over but for the newest', async () => {
    const { engine, made, finishOne } = await slowEngine();
    const [begun, ...others] = Array.from({ length: 100 }, (_, index) => engine.swap(`number ${index}`));
    const newest = others.pop();
    expect(new Set(await Promise.all(others))).toEqual(new Set(['passed-over']));
    expect(made).toEqual(['first', 'number 0']);
    await finishOne();
    expect(await begun).toBe('taken');
    await finishOne();
    expect(await newest).toBe('taken');
    expect(made).toEqual(['first', 'number 0', 'number 99']);
    await engine.stop();
  });

  it('are taken after one that is of no use', async () => {
    const { engine, finishOne } = await slowEngine();
    const bad = engine.swap('bad');
    const good = engine.swap('good');
    await finishOne();
    await expect(bad).rejects.toThrow('of no use');
    await finishOne();
    expect(await good).toBe('taken');
  });
});
