// What a process has cost so far, seen from outside: the same for every subject, whatever it runs.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** User and system time of all its threads so far, in microseconds. */
export function cpuMicrosOf(pid: number): number {
  return threadsMicros(pid) ?? psMicros(pid);
}

/** The memory it has resident now, in MB. */
export function rssMbOf(pid: number): number {
  return Number(ps(pid, 'rss')) / 1024;
}

/** The most memory it ever had resident, in MB; where the system does not say, what it has now. */
export function peakRssMbOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? rssMbOf(pid) : Number(kilobytes) / 1024;
  } catch {
    return rssMbOf(pid);
  }
}

/** Linux counts in nanoseconds; `ps` and `/proc/<pid>/stat` in hundredths of a second, too coarse for a short round. */
function threadsMicros(pid: number): number | undefined {
  try {
    const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) => {
      const [running = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      return Number(running);
    });
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1000;
  } catch {
    return undefined;
  }
}

/** `[[days-]hours:]minutes:seconds`, with hundredths where the system has them. */
function psMicros(pid: number): number {
  const [time = '', days = '0'] = ps(pid, 'time').split('-').reverse();
  const seconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1e6;
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
