// `bench swaps`: supergraphs taken into use one after another while requests are answered.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../gateway/at-end.js';
import { startReplay } from '../gateway/replay/replay-process.js';
import { runLoad } from '../gateway/run-load.js';
import { requestBody } from '../gateway/sizes.js';
import { supergraphAt } from '../gateway/supergraph-at.js';
import type { SwapOrder, SwapReport } from './gateway-main.js';

export interface SwapRow {
  /** So many were taken into use so far. */
  readonly swaps: number;
  readonly refused: number;
  /** Requests answered so far; one that fails ends the run. */
  readonly answered: number;
  /** After a forced collection: all of it, and the two parts of it. */
  readonly heapMb: number;
  readonly codeMb: number;
  readonly othersMb: number;
}

const connections = 2;
const sliceMs = 250;

/**
 * Swaps up to each of these numbers in turn, under load.
 *
 * @param flags of Node, for the gateway's process
 * @throws where a request fails or is answered differently
 */
export async function benchSwaps(
  steps: readonly number[],
  flags: readonly string[],
  progress: (line: string) => void,
): Promise<SwapRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'swaps-bench-'));
  const replay = await startReplay();
  const child = fork(
    fileURLToPath(new URL('./gateway-main.js', import.meta.url)),
    [supergraphAt(replay.urls, folder)],
    { execArgv: ['--expose-gc', ...flags] },
  );
  const ended = atEnd(() => child.kill('SIGKILL'));
  try {
    const { url } = await nextReport(child);
    const rows: SwapRow[] = [];
    let answered = 0;
    for (const [index, swaps] of steps.entries()) {
      progress(`${swaps} swaps …`);
      child.send({ swaps: swaps - (steps[index - 1] ?? 0) } satisfies SwapOrder);
      let report: SwapReport | undefined;
      const reported = nextReport(child).then((given) => (report = given));
      while (report === undefined) {
        const load = await runLoad({
          url: new URL('graphql', url),
          bodyOf: (connection) => requestBody('medium', connection),
          connections,
          forMs: sliceMs,
          maximumRequests: 1_000,
          answerWithinMs: 60_000,
        });
        answered += load.served;
      }
      const { refused, heap } = await reported;
      const [codeMb, othersMb] = [megabytes(heap.code), megabytes(heap.others)];
      rows.push({ swaps, refused, answered, heapMb: megabytes(heap.code + heap.others), codeMb, othersMb });
    }
    return rows;
  } finally {
    child.kill('SIGTERM');
    ended();
    replay.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 10_000) / 100;
}

async function nextReport(child: ChildProcess): Promise<SwapReport> {
  const [report] = (await once(child, 'message')) as [SwapReport];
  return report;
}
