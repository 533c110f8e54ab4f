// The record of what was read, durable before an answer leaves. Nothing is recorded yet.
import type { Permitted } from '../authorization/authorise.js';
import type { Caller } from '../identity/caller.js';

/** Settles when the record is safe; undefined where there is nothing to record. */
export function record(_permitted: Permitted, _caller: Caller): Promise<void> | undefined {
  return undefined;
}
