import { describe, expect, it } from 'vitest';
import { ReusedMemory } from './reused-memory.js';

describe('memory that is used again', () => {
  it('has room for what is asked for', () => {
    const memory = new ReusedMemory();
    for (const bytes of [0, 1, 1_023, 1_024, 1_025, 100_000, 9 * 1_024 * 1_024])
      expect(memory.take(bytes).byteLength).toBeGreaterThanOrEqual(bytes);
  });

  it('is lent to one at a time', () => {
    const memory = new ReusedMemory();
    const first = memory.take(3_000);
    expect(memory.take(3_000)).not.toBe(first);
    memory.give(first);
    expect(memory.take(4_000)).toBe(first);
    expect(memory.take(4_000)).not.toBe(first);
  });

  it('is no larger than twice what is asked for', () => {
    const memory = new ReusedMemory();
    memory.give(memory.take(1_000_000));
    expect(memory.take(20_000).byteLength).toBeLessThan(40_000);
  });

  it('takes nothing back that it has not lent', () => {
    const memory = new ReusedMemory();
    const foreign = new ArrayBuffer(4_096);
    expect(memory.lends(foreign)).toBe(false);
    memory.give(foreign);
    expect(memory.take(4_096)).not.toBe(foreign);
  });

  it('keeps no more unused than it may', () => {
    const memory = new ReusedMemory(10_000);
    const [first, second] = [memory.take(8_192), memory.take(8_192)];
    memory.give(first);
    memory.give(second);
    expect([memory.take(8_192), memory.take(8_192)]).not.toContain(second);
  });
});
