// `bench scale`: one gateway over more and more subgraphs, and how known operations fare while it plans and swaps.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../gateway/at-end.js';
import { rssMbOf } from '../gateway/process-usage.js';
import { startReplay } from '../gateway/replay/replay-process.js';
import { quantile } from '../measure.js';
import { composed } from './composed.js';
import { startScaleGateway, type ScaleGateway } from './gateway-process.js';
import { startLoadProcess, type LoadProcess } from './load-process.js';
import type { PacedLoadResult } from './paced-load.js';
import { wideSubgraphs } from './wide-graph.js';
import { knownOperations, newOperations, type WideOperation } from './wide-operations.js';

export interface ScaleBenchOptions {
  readonly subgraphs: readonly number[];
  /** Where compositions are kept between runs. */
  readonly folder: string;
  readonly progress: (line: string) => void;
}

/** How the known operations fared. */
export interface Fared {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly requests: number;
  /** By what went wrong, how often. */
  readonly failures: Readonly<Record<string, number>>;
}

export interface ScaleRow {
  readonly subgraphs: number;
  readonly supergraphKb: number;
  readonly startMs: number;
  readonly quiet: Fared;
  readonly planning: Fared & {
    /** Until all new operations were answered. */
    readonly seconds: number;
    /** What became of the new operations, how often. */
    readonly outcomes: Readonly<Record<string, number>>;
  };
  readonly swapping: Fared & { readonly seconds: number };
  readonly memoryMb: Readonly<Record<'started' | 'planned' | 'swapped', { heap: number; rss: number }>>;
  /** The machine's load when this row began. */
  readonly load: number;
}

const newCount = 20;
const swaps = 3;
const pace = { perSecond: 100, atMostMs: 120_000 };
const warmUpMs = 6_000;
const quietMs = 10_000;
const swapWithinMs = 60_000;
const planWithinMs = 120_000;

/** @throws where a gateway does not start, or never takes a supergraph into use */
export async function benchScale({ subgraphs, folder, progress }: ScaleBenchOptions): Promise<ScaleRow[]> {
  const own = mkdtempSync(join(tmpdir(), 'scale-bench-'));
  const removeOwn = (): void => rmSync(own, { recursive: true, force: true });
  const removed = atEnd(removeOwn);
  const load = startLoadProcess();
  try {
    const rows: ScaleRow[] = [];
    for (const count of subgraphs)
      rows.push(await measureOne(count, { folder, file: join(own, 'supergraph.graphql'), load, progress }));
    return rows;
  } finally {
    load.stop();
    removeOwn();
    removed();
  }
}

interface Dependencies {
  readonly folder: string;
  readonly file: string;
  readonly load: LoadProcess;
  readonly progress: (line: string) => void;
}

async function measureOne(count: number, { folder, file, load, progress }: Dependencies): Promise<ScaleRow> {
  const machineLoad = loadavg()[0] ?? 0;
  progress(`${count} subgraphs: composing …`);
  const replay = await startReplay(new URL('./replay-main.js', import.meta.url), [String(count)]);
  try {
    const sdl = composed(wideSubgraphs(count), folder, (name) => replay.urls[name] ?? '');
    writeFileSync(file, sdl);
    const known = knownOperations(count);
    const unknown = newOperations(count, newCount);
    progress(`${count} subgraphs: the subgraphs learn their answers …`);
    const learning = await startScaleGateway(file, ['--plan-time-limit', '60000']);
    for (const operation of [...known, ...unknown]) {
      const outcome = await ask(learning, operation);
      if (outcome !== 'answered') throw new Error(`the wide graph does not answer: ${outcome}`);
    }
    await learning.stop();

    const gateway = await startScaleGateway(file);
    try {
      const startMs = Math.round(Math.min(gateway.startMs, learning.startMs));
      const memory = async () => ({
        heap: Math.round(await gateway.heapMb()),
        rss: Math.round(rssMbOf(gateway.pid)),
      });
      const started = await memory();
      const during = (work: () => Promise<void>): Promise<PacedLoadResult> =>
        load.during(
          { url: `${gateway.url}graphql`, bodies: known.map((each) => JSON.stringify(each)), ...pace },
          work,
        );
      progress(`${count} subgraphs: ready after ${startMs} ms; quiet …`);
      await during(() => sleep(warmUpMs));
      const quiet = fared(await during(() => watched(gateway, sleep(quietMs))));
      progress(`${count} subgraphs: ${newCount} new operations are planned …`);
      const outcomes: Record<string, number> = {};
      const beganPlanning = performance.now();
      const planning = fared(
        await during(() =>
          watched(
            gateway,
            Promise.all(
              unknown.map(async (operation) => {
                const outcome = await ask(gateway, operation);
                outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
              }),
            ),
          ),
        ),
      );
      const planningSeconds = tenths((performance.now() - beganPlanning) / 1000);
      const planned = await memory();
      progress(`${count} subgraphs: ${swaps} swaps …`);
      let swappingMs = 0;
      const parts: PacedLoadResult[] = [];
      for (let swap = 0; swap < swaps; swap += 1) {
        await sleep(1_000);
        const began = performance.now();
        parts.push(
          await during(async () => {
            appendFileSync(file, `\n# ${swap}\n`);
            await untilTaken(gateway, swap + 2);
          }),
        );
        swappingMs += performance.now() - began;
      }
      const swapping = fared({
        latenciesMs: parts.flatMap(({ latenciesMs }) => latenciesMs),
        failures: parts.flatMap(({ failures }) => failures),
      });
      return {
        subgraphs: count,
        supergraphKb: Math.round(sdl.length / 1_000),
        startMs,
        quiet,
        planning: { ...planning, seconds: planningSeconds, outcomes },
        swapping: { ...swapping, seconds: tenths(swappingMs / 1000 / swaps) },
        memoryMb: { started, planned, swapped: await memory() },
        load: tenths(machineLoad),
      };
    } finally {
      await gateway.stop();
    }
  } finally {
    replay.stop();
  }
}

/** Waits for some work; metrics are read meanwhile as often as they are during a swap. */
async function watched(gateway: ScaleGateway, work: Promise<unknown>): Promise<void> {
  const watch = { isOver: false };
  const over = work.finally(() => (watch.isOver = true));
  while (!watch.isOver) {
    await Promise.race([over, sleep(500)]);
    await gateway.taken();
  }
  await over;
}

async function untilTaken(gateway: ScaleGateway, wanted: number): Promise<void> {
  const deadline = performance.now() + swapWithinMs;
  while ((await gateway.taken()) < wanted) {
    if (performance.now() > deadline) throw new Error('a supergraph was not taken into use in time');
    await sleep(500);
  }
}

/** @returns `answered`, or the code of what went wrong */
async function ask({ url }: ScaleGateway, operation: WideOperation): Promise<string> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(planWithinMs),
  });
  const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors === undefined ? 'answered' : (errors[0]?.extensions?.code ?? 'failed');
}

function fared({ latenciesMs, failures }: PacedLoadResult): Fared {
  const counts: Record<string, number> = {};
  for (const failure of failures) counts[failure] = (counts[failure] ?? 0) + 1;
  return {
    p50Ms: tenths(quantile(latenciesMs, 0.5)),
    p99Ms: tenths(quantile(latenciesMs, 0.99)),
    maxMs: tenths(quantile(latenciesMs, 1)),
    requests: latenciesMs.length,
    failures: counts,
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
