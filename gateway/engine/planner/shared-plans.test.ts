import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { PlanTimeout, type Planner, type PlannedOperation } from './planner.js';
import { sharedPlans } from './shared-plans.js';

const operation = (text: string, operationName?: string): PlannedOperation => ({
  document: parse(text),
  text,
  operationName,
});

/** A planner whose plans end when the test says so. */
function heldPlanner() {
  const asked: {
    text: string | undefined;
    signal: AbortSignal | undefined;
    settle: (error?: Error) => void;
  }[] = [];
  const planner: Planner = {
    plan: ({ text }, options) =>
      new Promise((resolve, reject) => {
        const settle = (error?: Error) => {
          if (error) reject(error);
          else resolve(undefined);
        };
        asked.push({ text, signal: options?.signal, settle });
      }),
    close: () => Promise.resolve(),
  };
  return { asked, planner: sharedPlans(planner, 1_000) };
}

it('plans once for all who ask at the same time, and again for whoever comes later', async () => {
  const { asked, planner } = heldPlanner();
  const both = [planner.plan(operation('{ a }')), planner.plan(operation('{ a }'))];
  const other = planner.plan(operation('{ b }'));
  expect(asked.map(({ text }) => text)).toEqual(['{ a }', '{ b }']);
  for (const { settle } of asked) settle();
  await Promise.all([...both, other]);
  void planner.plan(operation('{ a }'));
  expect(asked).toHaveLength(3);
});

it('keeps the operations of one document apart', () => {
  const { asked, planner } = heldPlanner();
  const text = 'query A { a } query B { b }';
  void planner.plan(operation(text, 'A'));
  void planner.plan(operation(text, 'B'));
  expect(asked).toHaveLength(2);
});

it('ends the wait of a caller who goes away, and the plan only when nobody waits', async () => {
  const { asked, planner } = heldPlanner();
  const [first, second] = [new AbortController(), new AbortController()];
  const gone = planner.plan(operation('{ a }'), { signal: first.signal });
  const alsoGone = planner.plan(operation('{ a }'), { signal: second.signal });
  first.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  expect(asked[0]?.signal?.aborted).toBe(false);
  second.abort(new Error('gone too'));
  await expect(alsoGone).rejects.toThrow('gone too');
  expect(asked[0]?.signal?.aborted).toBe(true);
});

it('does not try again what has just been too expensive', async () => {
  const { asked, planner } = heldPlanner();
  const first = planner.plan(operation('{ a }'));
  asked[0]?.settle(new PlanTimeout('time'));
  await expect(first).rejects.toBeInstanceOf(PlanTimeout);
  await expect(planner.plan(operation('{ a }'))).rejects.toBeInstanceOf(PlanTimeout);
  expect(asked).toHaveLength(1);
});
