// `start`: the whole graph in one process, over embedded databases or the ones that DATABASE_URL names.
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { databaseUrls } from './data-location.js';
import { dataOption, hostOption, portOption } from './options.js';
import { projectRoot } from './project-root.js';
import { startGraph } from './start-graph.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly supergraph?: string;
}

const ownSupergraph = join(projectRoot, 'schema/supergraph.graphql');

/** What is logged unless the environment says otherwise: whoever types this command reads its own lines. */
const quietly = 'warn';

const firstQuery =
  '{ placements(where: { isLive: true }, first: 3) { nodes { person { displayName skills { level skill { name } } } host { ... on Department { name } ... on PartnerFirm { name } } } } }';

export function registerStart(program: Command): void {
  program
    .command('start')
    .description(
      'run the four subgraphs and the gateway in one process, filled with a sample at the first start',
    )
    .addOption(portOption(4000))
    .addOption(hostOption())
    .addOption(dataOption())
    .option('--supergraph <file>', 'run the gateway alone over this supergraph instead')
    .action(async ({ port, host, data, supergraph }: Options) => {
      if (supergraph !== undefined) {
        const { runGateway } = await import('../gateway/main.js');
        process.exitCode = await runGateway({ supergraph, port, host });
        return;
      }
      const { gatewayConfig } = await import('../gateway/config/config.js');
      const { readEnvironment } = await import('../gateway/config/env.js');
      const given = readEnvironment();
      const { engine, planner, filterKeyLimit, transport, logLevel } = gatewayConfig(
        { supergraph: ownSupergraph, port, host, logLevel: given.logLevel ?? quietly },
        given,
      );
      const { checkListening } = await import('../gateway/server/http-server.js');
      await checkListening(port, host);
      const urls = await databaseUrls({ data });
      await fillSample(urls);
      const { createLogger } = await import('../gateway/telemetry/logger.js');
      const graph = await startGraph({
        port,
        host,
        databaseUrls: urls,
        logger: createLogger(logLevel),
        supergraph: ownSupergraph,
        gateway: { engine, planner, filterKeyLimit, transport },
      });
      const { restrainHeap } = await import('../gateway/config/restrain-heap.js');
      restrainHeap();
      let stopping = false;
      const stop = (): void => {
        if (stopping) return;
        stopping = true;
        void graph.close();
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
      process.stdout.write(welcome(graph.url, Object.values(urls)));
    });
}

/** The first start fills the databases, and says how far it is. */
async function fillSample(urls: Readonly<Record<string, string>>): Promise<void> {
  const { ensureSample, samplePeople, samplePlacements } = await import('./sample.js');
  const today = new Date().toISOString().slice(0, 10);
  const start = performance.now();
  const isFilled = await ensureSample(urls, today, fillProgress(process.stdout));
  if (!isFilled) return;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${process.stdout.isTTY ? '\r\u001b[K' : ''}Made a sample of ${number(samplePeople)} people and ${number(samplePlacements)} placements in ${seconds} s.\n`,
  );
}

/** One line that renews itself on a terminal; elsewhere a line when something new begins. */
function fillProgress(output: NodeJS.WriteStream): (progress: { stage: string; rows: number }) => void {
  let shown = '';
  return ({ stage, rows }) => {
    const what = stage.replaceAll('_', ' ');
    if (output.isTTY) output.write(`\r\u001b[K  ${what}: ${number(rows)}`);
    else if (stage !== shown && stage === 'person') output.write('  people and their skills …\n');
    else if (stage !== shown && stage === 'placement' && shown !== 'benefit_claim')
      output.write('  placements and their history …\n');
    else if (shown === '') output.write('Making a sample: departments, firms and posts …\n');
    shown = stage;
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function welcome(url: string, urls: readonly string[]): string {
  const origin = url.replace(/\/$/, '');
  return [
    `ready ${origin}`,
    '',
    `  Ask in the browser:   ${origin}/`,
    `  Ask from a program:   curl -s ${origin}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: firstQuery })}'`,
    `  The data lies in:     ${places(urls)}`,
    '  Stop with Ctrl+C.',
    '',
  ].join('\n');
}

/** The folder of embedded databases, or the addresses of others without their passwords. */
function places(urls: readonly string[]): string {
  const folders = new Set(
    urls.map((url) =>
      url.startsWith('file:') ? dirname(url.slice('file:'.length)) : url.replace(/:[^:@/]*@/, '@'),
    ),
  );
  return [...folders].join(', ');
}
