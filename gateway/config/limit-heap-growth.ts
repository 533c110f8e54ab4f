// How far the heap may outgrow what lives on it before it is collected. V8 lets it grow to up to four times as much, and
// what requests have left behind stays resident until then; ADR 0016 says what an earlier collection saves and costs.
import { setFlagsFromString } from 'node:v8';

const growthPercent = 60;

/** For the whole process, its threads included. V8 reads the figure at each collection, so it holds from the next one. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
