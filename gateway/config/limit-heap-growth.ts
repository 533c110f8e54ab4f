// How far the heap may outgrow what lives on it before it is collected. V8 lets it grow to up to four times as much, and
// what requests have left behind stays resident until then; ADR 0016 says what an earlier collection saves and costs.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const growthPercent = 60;
/** Late enough for the first requests to come before the collection. */
const firstCollectionMs = 1_000;

/** For the whole process, its threads included. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
  // V8 reads the figure at each collection. What it would wait for before the first one is over a hundred megabytes.
  setTimeout(collectGarbage, firstCollectionMs).unref();
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
