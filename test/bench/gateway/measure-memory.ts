// How much memory our gateway takes as it is deployed: a process for each size, with Node's own flags, and the most that it
// ever had resident while it answered.
import { peakRssMbOf, rssMbOf } from './process-usage.js';
import { requestBody, type SizeName } from './sizes.js';
import { runLoad } from './run-load.js';
import type { SubjectProcess } from './subject-process.js';

export interface MemoryRow {
  readonly size: SizeName;
  readonly connections: number;
  /** Before the first request. */
  readonly idleMb: number;
  readonly peakMb: number;
  readonly barMb: number;
}

export interface MemoryPlan {
  readonly sizes: readonly SizeName[];
  /** Starts a gateway. */
  readonly start: () => Promise<SubjectProcess>;
  readonly forMs: number;
  readonly progress: (line: string) => void;
}

const bars: Readonly<Record<SizeName, number>> = { small: 180, medium: 180, large: 220 };
const connections = 64;

export async function measureMemory({ sizes, start, forMs, progress }: MemoryPlan): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for (const size of sizes) {
    progress(`memory, ${size} …`);
    const subject = await start();
    try {
      const idleMb = Math.round(rssMbOf(subject.pid));
      await runLoad({
        url: subject.url,
        bodyOf: (connection) => requestBody(size, connection),
        connections,
        forMs,
        maximumRequests: 100_000,
        answerWithinMs: 120_000,
      });
      rows.push({
        size,
        connections,
        idleMb,
        peakMb: Math.round(peakRssMbOf(subject.pid)),
        barMb: bars[size],
      });
    } finally {
      await subject.stop();
    }
  }
  return rows;
}
