import { describe, expect, it } from 'vitest';
import { createMetrics } from '../telemetry/metrics.js';
import { OperationCache } from './operation-cache.js';
import type { Program } from './program/compile-program.js';

const program: Program = { plan: undefined, run: () => Promise.resolve({}) };

/** A cache of a megabyte, with what was made for it. */
function smallCache() {
  const cache = new OperationCache({ metrics: createMetrics(), maximumBytes: 1_000_000 });
  const made: string[] = [];
  const obtain = (source: string, selections: number) =>
    cache.obtain(
      { source, operationName: undefined },
      () => selections,
      () => {
        made.push(source);
        return Promise.resolve(program);
      },
    );
  const isKept = (source: string) => cache.ready({ source, operationName: undefined }) !== undefined;
  return { cache, made, obtain, isKept };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `{ f${index} }`);

describe('the cache of operations', () => {
  it('keeps fewer of them, the more they select', async () => {
    const keptOf = async (selections: number): Promise<number> => {
      const { obtain, isKept } = smallCache();
      for (const source of names(500)) await obtain(source, selections);
      return names(500).filter(isKept).length;
    };
    const [small, large] = [await keptOf(1), await keptOf(50)];
    expect(small).toBeGreaterThan(100);
    expect(small).toBeLessThan(500);
    expect(large).toBeGreaterThan(0);
    expect(large).toBeLessThan(small / 10);
  });

  it('lets go of what was not asked for longest', async () => {
    const { made, obtain, isKept } = smallCache();
    await obtain('{ often }', 50);
    for (const source of names(50)) {
      await obtain(source, 50);
      await obtain('{ often }', 50);
    }
    expect(isKept('{ often }')).toBe(true);
    expect(isKept('{ f0 }')).toBe(false);
    expect(made.filter((source) => source === '{ often }')).toHaveLength(1);
  });

  it('answers one that is larger than it, keeps the others, and does not keep that', async () => {
    const { obtain, isKept } = smallCache();
    await obtain('{ usual }', 5);
    expect(await obtain('{ huge }', 100_000)).toBe(program);
    expect(isKept('{ huge }')).toBe(false);
    expect(isKept('{ usual }')).toBe(true);
  });

  it('counts the text of a document', async () => {
    const { obtain, isKept } = smallCache();
    await obtain(`{ long } #${' '.repeat(1_000_000)}`, 1);
    expect(isKept(`{ long } #${' '.repeat(1_000_000)}`)).toBe(false);
  });

  it('keeps no failure', async () => {
    const { cache, obtain } = smallCache();
    const operation = { source: '{ f }', operationName: undefined };
    const failing = cache.obtain(
      operation,
      () => 1,
      () => Promise.reject(new Error('no plan')),
    );
    await expect(failing).rejects.toThrow('no plan');
    expect(await obtain('{ f }', 1)).toBe(program);
  });
});
