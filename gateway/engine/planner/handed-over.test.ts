import { parse } from 'graphql';
import { expect, it, vi } from 'vitest';
import { handedOver } from './handed-over.js';
import type { PlanNode } from './plan.js';
import type { Planner } from './planner.js';
import type { PlanningPool } from './planning-pool.js';

const operation = { document: parse('{ a }'), operationName: undefined };
const local: PlanNode = { kind: 'sequence', nodes: [] };
const first: Planner = { plan: () => Promise.resolve(local), close: () => Promise.resolve() };

/** A pool whose start ends as the test says, and as failed where it is closed before. */
function startingPool() {
  let settle: { start: () => void; fail: (error: Error) => void } | undefined;
  const ready = new Promise<void>((start, fail) => {
    settle = { start, fail };
  });
  const pool: PlanningPool = {
    outline: new Promise<never>(() => {
      // Nothing is read.
    }),
    ready,
    plan: () => Promise.resolve(undefined),
    close: () => {
      settle?.fail(new Error('the planner’s thread has ended'));
      return Promise.resolve();
    },
  };
  return { pool, fail: (error: Error) => settle?.fail(error), start: () => settle?.start() };
}

function handingOver() {
  const started: (() => void)[] = [];
  const failures: unknown[] = [];
  const starting = startingPool();
  const planner = handedOver({
    first,
    startPool: () => {
      for (const tell of started) tell();
      return starting.pool;
    },
    delayMs: 0,
    onFailure: (error) => failures.push(error),
  });
  const underWay = new Promise<void>((resolve) => {
    started.push(resolve);
  });
  return { planner, failures, underWay, ...starting };
}

it('plans in threads once they are there', async () => {
  const { planner, underWay, start } = handingOver();
  await underWay;
  expect(await planner.plan(operation)).toBe(local);
  start();
  await vi.waitFor(async () => expect(await planner.plan(operation)).toBeUndefined());
});

it('tells of threads that cannot be started, and goes on in the process', async () => {
  const { planner, failures, underWay, fail } = handingOver();
  await underWay;
  fail(new Error('no threads'));
  await vi.waitFor(() => expect(failures).toEqual([new Error('no threads')]));
  expect(await planner.plan(operation)).toBe(local);
});

it('tells nobody of threads that it has ended itself while they started', async () => {
  const { planner, failures, underWay, pool } = handingOver();
  await underWay;
  await planner.close();
  await expect(pool.ready).rejects.toThrow('has ended');
  await new Promise(setImmediate);
  expect(failures).toEqual([]);
});
