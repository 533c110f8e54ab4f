import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { PlanNode } from './plan.js';
import { createKnownOperations, rememberedPlans } from './remembered-plans.js';
import type { Planner } from './planner.js';

const fetch = (document: string): PlanNode => ({
  kind: 'fetch',
  service: 'staff',
  document,
  operationName: undefined,
  operationKind: 'query',
  variables: [],
  requires: undefined,
  inputRewrites: [],
  outputRewrites: [],
});

/** A planner that notes what it is asked, and fails for what has `fail` in it. */
function notingPlanner() {
  const asked: [text: string | undefined, isKnown: boolean | undefined][] = [];
  const planner: Planner = {
    plan: ({ text, document }, { isKnown } = {}) => {
      asked.push([text, isKnown]);
      if (text?.includes('fail')) return Promise.reject(new Error('no plan'));
      return Promise.resolve(document.definitions.length > 0 ? fetch(text ?? '') : undefined);
    },
    close: () => Promise.resolve(),
  };
  return { planner, asked };
}

const operation = (text: string, operationName?: string) => ({ document: parse(text), text, operationName });

describe('a plan', () => {
  it('is made once, however often its program is made', async () => {
    const { planner, asked } = notingPlanner();
    const { plan } = rememberedPlans(planner, createKnownOperations());
    const first = await plan(operation('{ a }'));
    expect(await plan(operation('{ a }'))).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it('is told from that of another operation of the same document', async () => {
    const { planner, asked } = notingPlanner();
    const { plan } = rememberedPlans(planner, createKnownOperations());
    for (const name of ['A', 'B']) await plan(operation('query A { a } query B { b }', name));
    expect(asked).toHaveLength(2);
  });

  it('makes room for others when there are many', async () => {
    const { planner, asked } = notingPlanner();
    const { plan } = rememberedPlans(planner, createKnownOperations(), 1_000);
    for (let number = 0; number < 50; number += 1) await plan(operation(`{ a${number} }`));
    await plan(operation('{ a0 }'));
    expect(asked).toHaveLength(51);
  });
});

describe('an operation', () => {
  it('is known once it was planned, under the next supergraph too', async () => {
    const known = createKnownOperations();
    const [first, next] = [notingPlanner(), notingPlanner()];
    await rememberedPlans(first.planner, known).plan(operation('{ a }'));
    const { plan } = rememberedPlans(next.planner, known);
    await plan(operation('{ a }'));
    await plan(operation('{ b }'));
    expect(first.asked).toEqual([['{ a }', false]]);
    expect(next.asked).toEqual([
      ['{ a }', true],
      ['{ b }', false],
    ]);
  });

  it('is not known because it failed', async () => {
    const { planner, asked } = notingPlanner();
    const { plan } = rememberedPlans(planner, createKnownOperations());
    for (let time = 0; time < 2; time += 1)
      await expect(plan(operation('{ fail }'))).rejects.toThrow('no plan');
    expect(asked.map(([, isKnown]) => isKnown)).toEqual([false, false]);
  });
});
