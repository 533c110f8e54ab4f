// How much garbage a serving process may gather before it is collected.
import { setFlagsFromString } from 'node:v8';

/** Of what was live after the last full collection; left alone, V8 goes up to four times that. */
const heapGrowthPercent = 50;

/**
 * Bounds the old generation's growth between full collections, for this process from now on. A gateway lives on one supergraph's
 * programs and forgets nearly all else at once; what little of a long export survives a young collection would otherwise
 * be kept until it is as much again as everything that is needed.
 */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowthPercent}`);
}
