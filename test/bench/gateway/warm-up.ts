// Before rounds count: a gateway in Node costs several times as much until the compiler has seen enough of its work.
import { cpuMicrosOf } from './process-usage.js';
import { runLoad, type LoadOptions } from './run-load.js';
import type { SubjectProcess } from './subject-process.js';

const sliceMs = 500;

/**
 * Loads a gateway until it has worked for so long: counted in its own CPU time, so that it is as warm on a busy machine
 * as on an idle one. Twice as long by the clock is the most that it may take.
 */
export async function warmUp(
  { pid, url }: SubjectProcess,
  cpuMs: number,
  load: Pick<LoadOptions, 'bodyOf' | 'connections' | 'maximumRequests' | 'answerWithinMs'>,
): Promise<void> {
  const workedAt = cpuMicrosOf(pid) + cpuMs * 1000;
  const givesUpAt = performance.now() + 2 * cpuMs;
  while (cpuMicrosOf(pid) < workedAt && performance.now() < givesUpAt)
    await runLoad({ ...load, url, forMs: sliceMs });
}
