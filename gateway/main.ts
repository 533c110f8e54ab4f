// The gateway's process: config → context → listen → await signal.
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atSources } from '../schema/errors/source-positions.js';
import { readEnvironment } from './config/env.js';
import { gatewayConfig, gatewayOptions } from './config/config.js';
import { limitHeapGrowth } from './config/limit-heap-growth.js';
import { optionKey, type GivenOptions } from './config/setting.js';
import { StartError } from './config/start-error.js';
import type { Gateway } from './context.js';

/**
 * Runs a gateway until the process is told to stop. Prints `ready http://host:port/` once queries are answered; what
 * prevents a start goes to stderr in plain words.
 *
 * @param problems wrong settings that were found elsewhere, to be reported with those of the gateway
 * @returns the exit code: 0 after a signal, 1 where it could not start or an exception ended it, 2 where its settings are
 *   wrong
 */
export async function runGateway(options: GivenOptions, problems: readonly string[] = []): Promise<number> {
  const stopped = untilSignal();
  try {
    const { logLevel, ...config } = gatewayConfig(options, readEnvironment(), problems);
    // Only now is it worth loading the rest.
    const [{ createGateway }, { createLogger }, { createMetrics }, { watchProcessFailures }] =
      await Promise.all([
        import('./context.js'),
        import('./telemetry/logger.js'),
        import('./telemetry/metrics.js'),
        import('./telemetry/process-failures.js'),
      ]);
    const metrics = createMetrics();
    metrics.watchProcess();
    const logger = createLogger(logLevel);
    const failures = watchProcessFailures(process, logger, metrics.unhandledRejections);
    const ending = Promise.race([stopped, failures.exception]);
    const starting = createGateway({ ...config, logger, metrics });
    const gateway = await Promise.race([starting, ending]);
    if (typeof gateway === 'number') {
      void starting.then(
        (late) => late.close(),
        () => undefined,
      );
      return gateway;
    }
    // Only now: what is loaded at a start lives on.
    limitHeapGrowth();
    return await untilEnd(gateway, ending);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

/** @returns the exit code */
async function untilEnd(gateway: Gateway, ending: Promise<number>): Promise<number> {
  process.stdout.write(`ready ${gateway.url}\n`);
  const exitCode = await ending;
  await gateway.close();
  return exitCode;
}

/** Settles with 0 at the first signal to stop; a second one finds no handler and ends the process as signals do. */
function untilSignal(): Promise<number> {
  return new Promise((resolve) => {
    const stop = () => {
      process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop);
      resolve(0);
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

function optionsFrom(args: readonly string[]): GivenOptions {
  const names = gatewayOptions.map((option) => option.replace(/^--/, ''));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [optionKey(name), value]));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const usage = names.map((name) => (name === 'supergraph' ? '--supergraph FILE' : `[--${name} …]`));
    throw new StartError(`${problem}\nUsage: ${usage.join(' ')}`, 2, { cause });
  }
}

async function runFromCommandLine(): Promise<number> {
  try {
    return await runGateway(optionsFrom(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(
      `${error instanceof StartError ? error.message : atSources((error as Error).stack ?? String(error))}\n`,
    );
    return error instanceof StartError ? error.exitCode : 1;
  }
}

const entry = process.argv[1] ?? '';
if (existsSync(entry) && realpathSync(entry) === fileURLToPath(import.meta.url)) {
  process.exit(await runFromCommandLine());
}
