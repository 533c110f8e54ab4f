// How often one thing is written to the log: once a second at most, with a count of what was left out. Whatever is left
// out shares the id of the line before it, so that the id of every error is found in the log.
import { randomUUID } from 'node:crypto';

export interface LimitedLine {
  /** Of the line that tells of it: this one, or the last one that was written. */
  readonly id: string;
  readonly isWritten: boolean;
  /** How many were left out since the line before. */
  readonly leftOut: number;
}

/** @param key what is told of, such as a subgraph and a message */
export type LineLimiter = (key: string) => LimitedLine;

const intervalMs = 1_000;

interface Told {
  readonly id: string;
  readonly at: number;
  leftOut: number;
}

/** @param now a clock in milliseconds that never goes back */
export function createLineLimiter(now: () => number, newId: () => string = randomUUID): LineLimiter {
  const told = new Map<string, Told>();
  return (key) => {
    const before = told.get(key);
    if (before !== undefined && now() - before.at < intervalMs) {
      before.leftOut += 1;
      return { id: before.id, isWritten: false, leftOut: before.leftOut };
    }
    const id = newId();
    told.set(key, { id, at: now(), leftOut: 0 });
    return { id, isWritten: true, leftOut: before?.leftOut ?? 0 };
  };
}
