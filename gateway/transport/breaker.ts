// When a subgraph is not asked any more: after so many failures in a row, for a while, until one try succeeds again.
// While it is tried, everybody else is still turned away at once.

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Asked before each try, and told how it ended. */
export interface Breaker {
  /** Whether a try may be made now. After the pause one caller is let through to see whether the subgraph is back. */
  admits(): boolean;
  succeeded(): void;
  /** @param reason why, to be told where this opens the breaker */
  failed(reason: string): void;
  /** The try ended for a reason that says nothing of the subgraph. */
  abandoned(): void;
}

export interface BreakerOptions {
  /** How many failures in a row open it. */
  readonly failuresToOpen: number;
  /** How long nobody is let through, in milliseconds. */
  readonly openMs: number;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
  /** @param reason of the failure that opened it; undefined for the other states */
  readonly changed: (state: BreakerState, reason: string | undefined) => void;
}

export function createBreaker({ failuresToOpen, openMs, now, changed }: BreakerOptions): Breaker {
  let state: BreakerState = 'closed';
  let failures = 0;
  let opensUntil = 0;
  let isBeingTried = false;

  const become = (next: BreakerState, reason?: string) => {
    state = next;
    failures = 0;
    isBeingTried = false;
    if (next === 'open') opensUntil = now() + openMs;
    changed(next, reason);
  };

  return {
    admits: () => {
      if (state === 'closed') return true;
      if (state === 'open' && now() >= opensUntil) become('half-open');
      if (state === 'open' || isBeingTried) return false;
      isBeingTried = true;
      return true;
    },
    succeeded: () => {
      failures = 0;
      // What was asked before it opened may be answered yet; only the pause decides when to try again.
      if (state === 'half-open') become('closed');
    },
    failed: (reason) => {
      if (state === 'open') return;
      failures += 1;
      if (state === 'half-open' || failures >= failuresToOpen) become('open', reason);
    },
    abandoned: () => {
      isBeingTried = false;
    },
  };
}
