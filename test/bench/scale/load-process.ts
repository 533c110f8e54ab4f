// The load's process, seen from the benchmark.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../gateway/at-end.js';
import type { PacedLoadOptions, PacedLoadResult } from './paced-load.js';

export interface LoadProcess {
  /** Loads a gateway until `work` is done. */
  during(options: PacedLoadOptions, work: () => Promise<void>): Promise<PacedLoadResult>;
  stop(): void;
}

export function startLoadProcess(): LoadProcess {
  const child = fork(fileURLToPath(new URL('./load-main.js', import.meta.url)), { execArgv: [] });
  child.once(
    'exit',
    atEnd(() => child.kill('SIGKILL')),
  );
  return {
    during: async (options, work) => {
      child.send(options);
      try {
        await work();
      } finally {
        child.send('stop');
      }
      const [result] = (await once(child, 'message')) as [PacedLoadResult];
      return result;
    },
    stop: () => void child.kill('SIGTERM'),
  };
}
