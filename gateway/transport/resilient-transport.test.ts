// What becomes of a call when its tries fail, take too long, or nobody waits any more.
import { describe, expect, it } from 'vitest';
import type { CallOutcome } from './call-observer.js';
import { createCancellation } from './cancel-signal.js';
import type { AttemptListener } from './channel.js';
import { resilientTransport, type Resilience } from './resilient-transport.js';
import { SubgraphFailure, type SubgraphFailureKind, type SubgraphOperation } from './subgraph-transport.js';

type Happening = AttemptListener | 'cut' | 'succeeded' | 'failed' | 'abandoned' | 'retried' | CallOutcome;

const pause = (duration: number): Resilience['backoff'] => {
  const backoff = { duration, next: () => backoff };
  return backoff;
};

/** A subgraph whose tries end as listed, and the last for all further ones; `silence` never ends. */
function subgraphThat(
  tries: readonly (SubgraphFailureKind | 'answers' | 'silence')[],
  given: Partial<Resilience> = {},
) {
  const happened: Exclude<Happening, AttemptListener>[] = [];
  let made = 0;
  let admits = true;
  const transport = resilientTransport(
    {
      prepare: () => (_input, listener) => {
        const ending = tries[Math.min(made, tries.length - 1)] ?? 'silence';
        made += 1;
        if (ending === 'answers') listener.answered({ data: { try: made } });
        else if (ending !== 'silence') listener.failed(new SubgraphFailure('No.', { kind: ending }));
        return () => void happened.push('cut');
      },
    },
    {
      deadlineMs: 5_000,
      retries: 2,
      backoff: pause(1),
      now: () => performance.now(),
      breaker: {
        admits: () => admits,
        succeeded: () => void happened.push('succeeded'),
        failed: () => void happened.push('failed'),
        abandoned: () => void happened.push('abandoned'),
      },
      observer: {
        ended: (outcome) => void happened.push(outcome),
        retried: () => void happened.push('retried'),
        outageId: () => undefined,
      },
      ...given,
    },
  );
  return {
    happened,
    tries: () => made,
    isNotAsked: () => (admits = false),
    call: (kind: SubgraphOperation['kind'] = 'query', signal = createCancellation().signal) =>
      transport.prepare({ query: '{ a }', operationName: undefined, kind })({
        variables: {},
        headers: {},
        signal,
      }),
  };
}

const failing = (kind: SubgraphFailureKind) => expect.objectContaining({ kind }) as unknown;

describe('a try at which nothing was answered', () => {
  it('is made again for a query', async () => {
    const subgraph = subgraphThat(['unreachable', 'unreachable', 'answers']);
    expect(await subgraph.call()).toEqual({ data: { try: 3 } });
    expect(subgraph.happened).toEqual(['failed', 'retried', 'failed', 'retried', 'succeeded', 'ok']);
  });

  it('is made so often and no oftener', async () => {
    const subgraph = subgraphThat(['unreachable']);
    await expect(subgraph.call()).rejects.toEqual(failing('unreachable'));
    expect(subgraph.tries()).toBe(3);
    expect(subgraph.happened.at(-1)).toBe('failed');
  });

  it.each(['mutation', 'subscription'] as const)('is the only one for a %s', async (kind) => {
    const subgraph = subgraphThat(['unreachable', 'answers']);
    await expect(subgraph.call(kind)).rejects.toEqual(failing('unreachable'));
    expect(subgraph.tries()).toBe(1);
  });

  it('is the last where the pause before the next would not end within the deadline', async () => {
    const subgraph = subgraphThat(['unreachable', 'answers'], { backoff: pause(5_000) });
    await expect(subgraph.call()).rejects.toEqual(failing('unreachable'));
    expect(subgraph.tries()).toBe(1);
  });
});

describe('a try that was answered', () => {
  it.each([
    ['unusable', 'failed'],
    ['too-large', 'succeeded'],
  ] as const)('is not made again: %s', async (kind, forTheBreaker) => {
    const subgraph = subgraphThat([kind, 'answers']);
    await expect(subgraph.call()).rejects.toEqual(failing(kind));
    expect(subgraph.tries()).toBe(1);
    expect(subgraph.happened).toEqual([forTheBreaker, 'failed']);
  });
});

describe('a subgraph that takes too long', () => {
  it('is cut off, and has failed', async () => {
    const subgraph = subgraphThat(['silence'], { deadlineMs: 10 });
    await expect(subgraph.call()).rejects.toEqual(failing('timeout'));
    expect(subgraph.happened).toEqual(['timeout', 'failed', 'cut']);
  });

  it('has one deadline for all tries', async () => {
    const subgraph = subgraphThat(['unreachable', 'silence'], { deadlineMs: 20 });
    await expect(subgraph.call()).rejects.toEqual(failing('timeout'));
    expect(subgraph.tries()).toBe(2);
  });
});

describe('a subgraph that fails too often', () => {
  it('is not asked', async () => {
    const subgraph = subgraphThat(['answers']);
    subgraph.isNotAsked();
    await expect(subgraph.call()).rejects.toEqual(failing('rejected'));
    expect([subgraph.tries(), subgraph.happened]).toEqual([0, ['rejected']]);
  });
});

describe('a client that goes away', () => {
  it('ends the try, which counts neither as a failure nor as a success', async () => {
    const subgraph = subgraphThat(['silence']);
    const { signal, cancel } = createCancellation();
    const call = subgraph.call('query', signal);
    cancel();
    await expect(call).rejects.toEqual(failing('cancelled'));
    expect(subgraph.happened).toEqual(['cancelled', 'abandoned', 'cut']);
  });

  it('ends the tries, even in a pause', async () => {
    const subgraph = subgraphThat(['unreachable', 'answers'], { backoff: pause(4_000) });
    const { signal, cancel } = createCancellation();
    const call = subgraph.call('query', signal);
    cancel();
    await expect(call).rejects.toEqual(failing('cancelled'));
    expect(subgraph.happened).toEqual(['failed', 'cancelled']);
  });

  it.each(['query', 'mutation'] as const)('has nothing asked any more, not even a %s', async (kind) => {
    const subgraph = subgraphThat(['answers']);
    const { signal, cancel } = createCancellation();
    cancel();
    await expect(subgraph.call(kind, signal)).rejects.toEqual(failing('cancelled'));
    expect(subgraph.tries()).toBe(0);
  });

  it('does not end a mutation that was sent', async () => {
    const subgraph = subgraphThat(['silence'], { deadlineMs: 20 });
    const { signal, cancel } = createCancellation();
    const call = subgraph.call('mutation', signal);
    cancel();
    await expect(call).rejects.toEqual(failing('timeout'));
  });

  it('is listened to no longer than the call lasts', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_type: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_type: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const subgraph = subgraphThat(['unreachable', 'answers']);
    const call = subgraph.call('query', signal);
    expect(listeners.size).toBe(1);
    await call;
    expect(listeners.size).toBe(0);
  });
});
