// The replaying subgraphs as a process of their own, seen from the benchmark.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../at-end.js';

export interface ReplayProcess {
  /** Each subgraph's address, by its name. */
  readonly urls: Readonly<Record<string, string>>;
  /** How many requests were not answered from memory so far. */
  executed(): Promise<number>;
  stop(): void;
}

const fourSubgraphs = new URL('./replay-main.js', import.meta.url);

/** @param program what serves the subgraphs; those of the project's own supergraph where left out */
export async function startReplay(
  program: URL = fourSubgraphs,
  parameters: readonly string[] = [],
): Promise<ReplayProcess> {
  const child = fork(fileURLToPath(program), parameters, { execArgv: [] });
  child.once(
    'exit',
    atEnd(() => child.kill('SIGKILL')),
  );
  const [{ urls }] = (await once(child, 'message')) as [{ urls: Record<string, string> }];
  return {
    urls,
    executed: async () => {
      child.send('executed');
      const [{ executed }] = (await once(child, 'message')) as [{ executed: number }];
      return executed;
    },
    stop: () => child.kill('SIGTERM'),
  };
}
