// The rounds: every size with every number of connections, the gateways in turn, so that all meet the same weather.
import { quantile, type Measurement } from '../measure.js';
import { cpuMicrosOf, rssMbOf } from './process-usage.js';
import type { ReplayProcess } from './replay/replay-process.js';
import { runLoad } from './run-load.js';
import { requestBody, type SizeName } from './sizes.js';
import type { SubjectProcess } from './subject-process.js';
import type { SubjectName } from './subjects.js';
import { warmUp } from './warm-up.js';

export interface Row extends Measurement {
  readonly subject: SubjectName;
  readonly size: SizeName;
  readonly connections: number;
}

export interface MeasurePlan {
  readonly sizes: readonly SizeName[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
  /** How long each gateway works, in CPU time, before the first round of the first size, and of each other. */
  readonly firstWarmUpMs: number;
  readonly warmUpMs: number;
  /** A gateway that took longer than this over its rounds so far is spared the next ones. */
  readonly patienceMs: number;
  /** On the clock of `performance.now()`: rounds get shorter towards it, and none begins that would take longer. */
  readonly endsAt: number;
  readonly progress: (line: string) => void;
}

interface Samples {
  readonly cpu: number[];
  readonly rps: number[];
  readonly latencies: number[];
  rss: number;
  spentMs: number;
}

const limits = { maximumRequests: 20_000, answerWithinMs: 120_000 };
const shortestRoundMs = 150;
/** Of the time that is left; a slow gateway's round takes longer than its share. */
const plannedShare = 0.75;

export async function measureGateways(
  subjects: readonly SubjectProcess[],
  replay: ReplayProcess,
  plan: MeasurePlan,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cellsLeft = plan.sizes.length * plan.connections.length;
  for (const size of plan.sizes) {
    // Were all to ask the same, a gateway that fetches once for several of them would save what it cannot in earnest.
    const bodyOf = (connection: number): string => requestBody(size, connection);
    const connections = Math.max(...plan.connections);
    const warmUpMs = size === plan.sizes[0] ? plan.firstWarmUpMs : plan.warmUpMs;
    for (const subject of subjects) await warmUp(subject, warmUpMs, { bodyOf, connections, ...limits });
    const executed = await replay.executed();
    const pace: Pace = new Map();
    for (const connections of plan.connections) {
      plan.progress(`${size}, ${connections} connections …`);
      const left = plannedShare * (plan.endsAt - performance.now());
      const share = left / (cellsLeft * plan.rounds * subjects.length);
      const forMs = Math.max(shortestRoundMs, Math.min(plan.roundMs, share));
      rows.push(...(await measureCell(subjects, { size, connections, forMs, plan, bodyOf, pace })));
      cellsLeft -= 1;
    }
    if ((await replay.executed()) !== executed)
      throw new Error(`a gateway sent the subgraphs something new for the ${size} page during its rounds`);
  }
  return rows;
}

/** How many requests a second each gateway last served of this size. */
type Pace = Map<SubjectName, number>;

interface Cell {
  readonly size: SizeName;
  readonly connections: number;
  readonly forMs: number;
  readonly plan: MeasurePlan;
  readonly bodyOf: (connection: number) => string;
  readonly pace: Pace;
}

/** @returns a row for each gateway that there was time for */
async function measureCell(
  subjects: readonly SubjectProcess[],
  { size, connections, forMs, plan, bodyOf, pace }: Cell,
): Promise<Row[]> {
  const measured = subjects.map((subject) => ({ subject, samples: noSamples() }));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const { subject, samples } of measured) {
      const expectedMs = Math.max(forMs, (connections / (pace.get(subject.name) ?? Infinity)) * 1000);
      if (samples.spentMs > plan.patienceMs || performance.now() + expectedMs > plan.endsAt) continue;
      let before = 0;
      const load = await runLoad({ url: subject.url, bodyOf, connections, forMs, ...limits }, () => {
        before = cpuMicrosOf(subject.pid);
      });
      samples.cpu.push((cpuMicrosOf(subject.pid) - before) / load.served);
      samples.rps.push(load.served / load.seconds);
      pace.set(subject.name, load.served / load.seconds);
      for (const latency of load.latenciesMs) samples.latencies.push(latency);
      samples.rss = Math.max(samples.rss, rssMbOf(subject.pid));
      samples.spentMs += load.seconds * 1000;
    }
  }
  return measured.flatMap(({ subject: { name }, samples }) =>
    samples.cpu.length === 0 ? [] : [row(name, size, connections, samples)],
  );
}

function row(subject: SubjectName, size: SizeName, connections: number, samples: Samples): Row {
  return {
    subject,
    size,
    connections,
    cpuMicros: Math.round(quantile(samples.cpu, 0.5)),
    rps: Math.round(quantile(samples.rps, 0.5)),
    p50Ms: hundredths(quantile(samples.latencies, 0.5)),
    p99Ms: hundredths(quantile(samples.latencies, 0.99)),
    rssMb: Math.round(samples.rss),
  };
}

function noSamples(): Samples {
  return { cpu: [], rps: [], latencies: [], rss: 0, spentMs: 0 };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
