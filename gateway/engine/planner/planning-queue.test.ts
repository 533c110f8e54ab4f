import { describe, expect, it } from 'vitest';
import { PlanningQueue, type Waiting } from './planning-queue.js';

interface Named extends Waiting {
  readonly name: string;
}

function queueOf(maximum: number) {
  const queue = new PlanningQueue<Named>(maximum);
  const gaveWay: string[] = [];
  const add = (name: string, isKnown: boolean): boolean =>
    queue.add({ name, isKnown, giveWay: () => void gaveWay.push(name) });
  const drained = (): string[] => {
    const names: string[] = [];
    for (let entry = queue.next(); entry !== undefined; entry = queue.next()) {
      names.push(entry.name);
      queue.delete(entry);
    }
    return names;
  };
  return { add, drained, gaveWay };
}

describe('operations that wait for a plan', () => {
  it('come in their order, those that are known before all others', () => {
    const { add, drained } = queueOf(10);
    add('new 1', false);
    add('known 1', true);
    add('new 2', false);
    add('known 2', true);
    expect(drained()).toEqual(['known 1', 'known 2', 'new 1', 'new 2']);
  });

  it('find no place in a full queue where they are new', () => {
    const { add, drained, gaveWay } = queueOf(2);
    add('new 1', false);
    add('new 2', false);
    expect(add('new 3', false)).toBe(false);
    expect(gaveWay).toEqual([]);
    expect(drained()).toEqual(['new 1', 'new 2']);
  });

  it('take the place of the newest that is new where they are known', () => {
    const { add, drained, gaveWay } = queueOf(2);
    add('new 1', false);
    add('new 2', false);
    expect(add('known', true)).toBe(true);
    expect(gaveWay).toEqual(['new 2']);
    expect(drained()).toEqual(['known', 'new 1']);
  });

  it('find no place either where all that wait are known', () => {
    const { add, gaveWay } = queueOf(1);
    add('known 1', true);
    expect(add('known 2', true)).toBe(false);
    expect(gaveWay).toEqual([]);
  });
});
