// The generated data that benchmarks run over: made once a size, kept between runs.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findServer } from '../test/support/mysql/find-server.js';
import { startPrivateServer, type PrivateServer } from '../test/support/mysql/private-server.js';
import { CommandFailure } from './command-failure.js';
import { environment } from './config/env.js';
import { databaseUrls } from './data-location.js';
import { generateGraph } from './generate/generate-graph.js';

/** One placement for so many people, as at full scale: 60,000 for 550,000. */
const peoplePerPlacement = 550_000 / 60_000;

/** The day that the data is of. */
export const benchDay = '2026-06-15';

export interface BenchData {
  /** Fills databases with so many people. */
  of(people: number): Promise<Readonly<Record<string, string>>>;
  /** Stops the servers that were started for it. */
  close(): Promise<void>;
}

/**
 * @param data where the embedded databases are kept
 * @param mysql over servers of the benchmark's own instead, one a size, filled anew
 */
export function benchData({ data, mysql }: { readonly data: string; readonly mysql: boolean }): BenchData {
  const servers: PrivateServer[] = [];
  const ownServer = async (): Promise<string> => {
    const program = findServer();
    if (program === undefined)
      throw new CommandFailure('There is no MariaDB or MySQL server on this machine.', 1);
    const server = await startPrivateServer(program);
    servers.push(server);
    return server.url;
  };
  return {
    of: async (people) => {
      const folder = resolve(data, String(people));
      mkdirSync(folder, { recursive: true });
      const variables = mysql ? { ...environment(), DATABASE_URL: await ownServer() } : environment();
      const urls = await databaseUrls({ data: folder }, variables);
      process.stderr.write(`${people.toLocaleString('en-GB')} people …\n`);
      const placements = Math.round(people / peoplePerPlacement);
      await generateGraph({ people, placements, seed: 1, today: benchDay, databaseUrls: urls });
      return urls;
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
