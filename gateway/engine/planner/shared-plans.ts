// Callers who want the same plan at the same time share one. What was too expensive a moment ago is not tried again.
import { createHash } from 'node:crypto';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlanNode } from './plan.js';
import { PlanTimeout, type PlannedOperation, type Planner } from './planner.js';

const rememberedTimeouts = 1_000;
const rememberTimeoutMs = 60_000;

interface Shared {
  readonly plan: Promise<PlanNode | undefined>;
  /** Aborts when nobody is left who waits. */
  readonly abandon: AbortController;
  waiting: number;
}

/** @param graceMs how long plans under way may take to end when the planner is closed */
export function sharedPlans(planner: Planner, graceMs: number): Planner {
  const underWay = new Map<string, Shared>();
  const tooExpensive = new LRUCache<string, PlanTimeout>({ max: rememberedTimeouts, ttl: rememberTimeoutMs });

  return {
    plan: async ({ document, text = print(document), operationName }, { signal, isKnown } = {}) => {
      signal?.throwIfAborted();
      const key = createHash('sha256')
        .update(`${operationName ?? ''}\0${text}`)
        .digest('base64');
      const known = tooExpensive.get(key);
      if (known !== undefined) throw known;
      let shared = underWay.get(key);
      if (shared === undefined) {
        shared = begin(key, { document, text, operationName }, isKnown);
        underWay.set(key, shared);
      }
      return waitFor(shared, key, signal);
    },
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([Promise.allSettled([...underWay.values()].map(({ plan }) => plan)), patience]);
      clearTimeout(timer);
      await planner.close();
    },
  };

  function begin(key: string, operation: PlannedOperation, isKnown: boolean | undefined): Shared {
    const abandon = new AbortController();
    const plan = planner.plan(operation, { signal: abandon.signal, isKnown });
    const shared = { plan, abandon, waiting: 0 };
    const done = (): void => {
      if (underWay.get(key) === shared) underWay.delete(key);
    };
    plan.then(done, (error: unknown) => {
      if (error instanceof PlanTimeout) tooExpensive.set(key, error);
      done();
    });
    return shared;
  }

  async function waitFor(
    shared: Shared,
    key: string,
    signal: AbortSignal | undefined,
  ): Promise<PlanNode | undefined> {
    shared.waiting += 1;
    let onAbort: (() => void) | undefined;
    try {
      if (signal === undefined) return await shared.plan;
      const aborted = new Promise<never>((_resolve, reject) => {
        onAbort = () => {
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', onAbort);
      });
      return await Promise.race([shared.plan, aborted]);
    } finally {
      if (onAbort) signal?.removeEventListener('abort', onAbort);
      shared.waiting -= 1;
      if (shared.waiting === 0 && underWay.get(key) === shared) {
        underWay.delete(key);
        shared.abandon.abort();
      }
    }
  }
}
