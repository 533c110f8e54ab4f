// `bench export`: all people of a generated graph taken away in each format, over HTTP between processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchExport } from '../test/bench/export/export-bench.js';
import { startExportProcesses } from '../test/bench/export/export-processes.js';
import { thisMachine } from '../test/bench/measure.js';
import { environment } from './config/env.js';
import { databaseUrls } from './data-location.js';
import { generateGraph } from './generate/generate-graph.js';

interface Options {
  readonly rows: number;
  readonly data: string;
  readonly json?: string;
}

const placements = 1_000;

export async function benchExports({ rows: people, data, json }: Options): Promise<void> {
  const folder = resolve(data, `export-${people}`);
  mkdirSync(folder, { recursive: true });
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  progress(`${people.toLocaleString('en-GB')} people …`);
  const urls = await databaseUrls({ data: folder }, environment());
  await generateGraph({ people, placements, seed: 1, today: '2026-06-15', databaseUrls: urls });
  const machine = thisMachine();
  const graph = await startExportProcesses(folder);
  try {
    const rows = await benchExport(graph, progress);
    process.stdout.write(
      '| format | rows | rows/s | gateway CPU µs a row | MB | idle RSS MB | peak above idle MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n',
    );
    for (const row of rows)
      process.stdout.write(
        `| ${row.format} | ${row.rows.toLocaleString('en-GB')} | ${row.rowsPerSecond.toLocaleString('en-GB')} | ${row.cpuMicros} | ${row.megabytes} | ${row.idleRssMb} | ${row.peakRssMb} |\n`,
      );
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  } finally {
    await graph.stop();
  }
}
