// The rounds: every size with every number of connections, the gateways in turn, so that all meet the same weather.
import { quantile, type Measurement } from '../measure.js';
import { cpuMicrosOf, rssMbOf } from './process-usage.js';
import type { ReplayProcess } from './replay/replay-process.js';
import { runLoad } from './run-load.js';
import { requestBody, type SizeName } from './sizes.js';
import type { SubjectProcess } from './subject-process.js';
import type { SubjectName } from './subjects.js';

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
  /** Before the first round of each size, for each gateway. */
  readonly warmUpMs: number;
  /** A gateway that took longer than this over its rounds so far is spared the next ones. */
  readonly patienceMs: number;
  /** On the clock of `performance.now()`: rounds get shorter where they would take longer. */
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

const warmUpConnections = 8;
const limits = { maximumRequests: 20_000, answerWithinMs: 120_000 };
const shortestRoundMs = 150;

export async function measureGateways(
  subjects: readonly SubjectProcess[],
  replay: ReplayProcess,
  plan: MeasurePlan,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cellsLeft = plan.sizes.length * plan.connections.length;
  for (const size of plan.sizes) {
    const body = requestBody(size);
    for (const { url } of subjects)
      await runLoad({ url, body, connections: warmUpConnections, forMs: plan.warmUpMs, ...limits });
    const executed = await replay.executed();
    for (const connections of plan.connections) {
      plan.progress(`${size}, ${connections} connections …`);
      const share = (plan.endsAt - performance.now()) / (cellsLeft * plan.rounds * subjects.length);
      const forMs = Math.max(shortestRoundMs, Math.min(plan.roundMs, share));
      rows.push(...(await measureCell(subjects, { size, connections, forMs, plan, body })));
      cellsLeft -= 1;
    }
    if ((await replay.executed()) !== executed)
      throw new Error(`a gateway sent the subgraphs something new for the ${size} page during its rounds`);
  }
  return rows;
}

interface Cell {
  readonly size: SizeName;
  readonly connections: number;
  readonly forMs: number;
  readonly plan: MeasurePlan;
  readonly body: string;
}

async function measureCell(
  subjects: readonly SubjectProcess[],
  { size, connections, forMs, plan, body }: Cell,
): Promise<Row[]> {
  const measured = subjects.map((subject) => ({ subject, samples: noSamples() }));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const { subject, samples } of measured) {
      if (samples.spentMs > plan.patienceMs) continue;
      let before = 0;
      const load = await runLoad({ url: subject.url, body, connections, forMs, ...limits }, () => {
        before = cpuMicrosOf(subject.pid);
      });
      samples.cpu.push((cpuMicrosOf(subject.pid) - before) / load.served);
      samples.rps.push(load.served / load.seconds);
      for (const latency of load.latenciesMs) samples.latencies.push(latency);
      samples.rss = Math.max(samples.rss, rssMbOf(subject.pid));
      samples.spentMs += load.seconds * 1000;
    }
  }
  return measured.map(({ subject: { name }, samples }) => ({
    subject: name,
    size,
    connections,
    cpuMicros: Math.round(quantile(samples.cpu, 0.5)),
    rps: Math.round(quantile(samples.rps, 0.5)),
    p50Ms: hundredths(quantile(samples.latencies, 0.5)),
    p99Ms: hundredths(quantile(samples.latencies, 0.99)),
    rssMb: Math.round(samples.rss),
  }));
}

function noSamples(): Samples {
  return { cpu: [], rps: [], latencies: [], rss: 0, spentMs: 0 };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
