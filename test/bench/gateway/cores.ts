// The gateway under test has a core to itself, and what drives it has the others: else they would take turns.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const taskset = 'taskset';

export interface Cores {
  /** A list as `taskset -c` takes it. */
  readonly gateway: string;
  readonly rest: string;
}

/** Undefined where there is no `taskset`, or one core only. */
export function splitCores(): Cores | undefined {
  if (spawnSync(taskset, ['--version']).status !== 0) return undefined;
  const allowed = allowedCores();
  const last = allowed.at(-1);
  if (last === undefined || allowed.length < 2) return undefined;
  return { gateway: String(last), rest: allowed.slice(0, -1).join(',') };
}

/** Moves this process, all its threads included, to these cores. */
export function moveTo(cores: string): void {
  spawnSync(taskset, ['-a', '-c', '-p', cores, String(process.pid)]);
}

/** A command line that runs another on these cores. */
export function onCores(cores: string, command: readonly string[]): readonly string[] {
  return [taskset, '-c', cores, ...command];
}

function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [from = NaN, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
