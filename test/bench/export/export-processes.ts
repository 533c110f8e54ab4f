// The graph as processes of their own over generated people: four subgraphs, and a gateway of which memory and CPU are
// measured alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.js';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import { supergraphAt } from '../gateway/supergraph-at.js';

export interface ExportProcesses {
  readonly gatewayPid: number;
  /** Ends in a slash. */
  readonly gatewayUrl: string;
  stop(): Promise<void>;
}

const program = join(projectRoot, 'dist/scripts/main.js');

/** @param data the folder with the subgraphs' databases */
export async function startExportProcesses(data: string): Promise<ExportProcesses> {
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(ended));
  };
  const start = async (...parameters: string[]) => {
    const child = spawn(process.execPath, [program, ...parameters], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    children.push(child);
    return { pid: child.pid ?? 0, url: await readyUrl(child) };
  };
  try {
    const urls: Record<string, string> = {};
    for (const name of Object.keys(subgraphModules))
      urls[name] = `${(await start('subgraph', name, '--data', data)).url}graphql`;
    const gateway = await start('gateway', '--port', '0', '--supergraph', supergraphAt(urls, data));
    return { gatewayPid: gateway.pid, gatewayUrl: gateway.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the process has no output');
  for await (const line of createInterface(child.stdout)) {
    const url = /ready (http:\S+?)(?:graphql)?$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('A process of the graph ended before it was ready.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
