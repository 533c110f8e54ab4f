// A planner in a process of its own, built or straight from its source. It gets the supergraph and operations to plan, and
// none of the gateway's environment.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlannerHost } from './planner-host.js';
import type { FromWorker, PlannerTask } from './worker-messages.js';

export function startPlannerProcess(task: PlannerTask, heapMegabytes: number): PlannerHost {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`planner-process.${isSource ? 'ts' : 'js'}`, import.meta.url);
  const child = fork(fileURLToPath(entry), [], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      ...(isSource ? [`--import=${import.meta.resolve('tsx')}`] : []),
    ],
    env: {},
    // What native code says when it ends the process is not for the gateway's log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  const say: PlannerHost['say'] = (message) => {
    // To a process that has just ended nothing can be said: its end is told.
    child.send(message, () => undefined);
  };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  say({ kind: 'start', task });
  return {
    say,
    listen: (listener) => {
      child.on('message', (message) => {
        listener.said(message as FromWorker);
      });
      child.on('error', (error) => {
        listener.failed(error);
      });
      void ended.then(() => {
        listener.ended();
      });
    },
    end: () => {
      // A gateway that closes waits for this process, so the gateway must stay alive until then.
      child.ref();
      child.kill('SIGKILL');
      return ended;
    },
  };
}
