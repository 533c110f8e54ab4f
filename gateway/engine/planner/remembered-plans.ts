// Plans outlive the programs that were made from them: an operation whose program had to make room is compiled again, and
// not planned again. What was ever planned is known, and planned before what was not, under later supergraphs too.
import { createHash } from 'node:crypto';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlanNode } from './plan.js';
import type { Planner } from './planner.js';

/** The operations that were planned, whatever the supergraph, by digests of their texts. */
export interface KnownOperations {
  has(key: string): boolean;
  add(key: string): void;
}

const maximumKnown = 10_000;
const maximumPlanBytes = 16 * 1024 * 1024;

export function createKnownOperations(): KnownOperations {
  const keys = new LRUCache<string, true>({ max: maximumKnown });
  return {
    has: (key) => keys.get(key) === true,
    add: (key) => void keys.set(key, true),
  };
}

/** Plans take less as text than as objects, and are seldom asked for again. */
export function rememberedPlans(
  planner: Planner,
  known: KnownOperations,
  maximumBytes = maximumPlanBytes,
): Planner {
  const plans = new LRUCache<string, { readonly json: string }>({
    maxSize: maximumBytes,
    sizeCalculation: ({ json }) => json.length,
  });
  return {
    plan: async ({ document, text = print(document), operationName }, options) => {
      const key = createHash('sha256')
        .update(`${operationName ?? ''}\0${text}`)
        .digest('base64');
      const remembered = plans.get(key);
      if (remembered !== undefined) return JSON.parse(remembered.json) as PlanNode;
      const isKnown = known.has(key);
      const plan = await planner.plan({ document, text, operationName }, { ...options, isKnown });
      known.add(key);
      if (plan !== undefined) plans.set(key, { json: JSON.stringify(plan) });
      return plan;
    },
    close: () => planner.close(),
  };
}
