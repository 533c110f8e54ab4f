// Measuring subjects against each other in one process: in turn, so that all meet the same weather.
import { cpus, loadavg } from 'node:os';

export interface Subject {
  readonly name: string;
  /** Answers request number `index`; every subject does the same work for the same number. */
  request(index: number): Promise<unknown>;
}

export interface Measurement {
  readonly subject: string;
  /** User and system time of the process, a request; the median of the rounds. */
  readonly cpuMicros: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rps: number;
  readonly rssMb: number;
}

export interface MeasureOptions {
  readonly rounds: number;
  readonly requestsPerRound: number;
  readonly warmUp: number;
}

/** Runs the subjects interleaved (A B C A B C …), one request at a time. */
export async function measure(
  subjects: readonly Subject[],
  { rounds, requestsPerRound, warmUp }: MeasureOptions,
): Promise<Measurement[]> {
  const samples = subjects.map(() => ({
    cpu: [] as number[],
    seconds: [] as number[],
    latencies: [] as number[],
    rss: 0,
  }));
  for (const subject of subjects)
    for (let index = 0; index < warmUp; index += 1) await subject.request(index);
  for (let round = 0; round < rounds; round += 1) {
    for (const [position, subject] of subjects.entries()) {
      const sample = samples[position];
      if (sample === undefined) continue;
      globalThis.gc?.();
      const cpu = process.cpuUsage();
      const start = performance.now();
      for (let index = 0; index < requestsPerRound; index += 1) {
        const began = performance.now();
        await subject.request(index);
        sample.latencies.push(performance.now() - began);
      }
      const spent = process.cpuUsage(cpu);
      sample.seconds.push((performance.now() - start) / 1000);
      sample.cpu.push((spent.user + spent.system) / requestsPerRound);
      sample.rss = Math.max(sample.rss, process.memoryUsage.rss() / 2 ** 20);
    }
  }
  return subjects.map(({ name }, position) => {
    const { cpu, seconds, latencies, rss } = samples[position] as (typeof samples)[number];
    return {
      subject: name,
      cpuMicros: Math.round(quantile(cpu, 0.5)),
      p50Ms: round(quantile(latencies, 0.5)),
      p99Ms: round(quantile(latencies, 0.99)),
      rps: Math.round(requestsPerRound / quantile(seconds, 0.5)),
      rssMb: Math.round(rss),
    };
  });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export interface Machine {
  readonly node: string;
  readonly flags: readonly string[];
  readonly cores: number;
  readonly cpu: string;
  /** The load average of the last minute when the run began. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    node: process.version,
    flags: process.execArgv,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    load: loadavg()[0] ?? 0,
  };
}
