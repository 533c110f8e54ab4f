// The planner of one supergraph: which one, where it runs, within which limits.
import { errorFacts } from '../../../schema/errors/error-facts.js';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { isWrong, whateverFailed, withFallback } from './fallback-planner.js';
import { handedOver } from './handed-over.js';
import { loadPlanner } from './load-planner.js';
import { createLocalPlanner } from './local-planner.js';
import { measuredPlanner } from './measured-planner.js';
import type { PlannerKind } from './planner-settings.js';
import type { Planner } from './planner.js';
import type { ReadSupergraph } from './read-for-planner.js';
import { sharedPlans } from './shared-plans.js';
import { startPool, startsInThread, type PoolOptions } from './start-pool.js';

export interface CreatePlannerOptions extends PoolOptions {
  readonly metrics: Pick<Metrics, 'planSeconds'>;
  readonly logger: Logger;
}

const handOverDelayMs = 1_000;

/**
 * Makes the planner of a supergraph; the promise is kept when it can plan.
 *
 * @param read the supergraph, if it was read before. Its model or its thread makes the plans; a thread that is not needed
 *   is closed.
 * @throws HiveRefusal, in words for the operator, where Hive's planner is wanted and not installed
 */
export async function createPlanner(options: CreatePlannerOptions, read?: ReadSupergraph): Promise<Planner> {
  const { kind, supergraphSdl, logger, timeLimitMs } = options;
  if (kind === 'apollo') return apollosOwn(options, read);
  const { HiveRefusal, refuseContext } = await import('./hive-planner.js');
  try {
    refuseContext(supergraphSdl);
  } catch (error) {
    if (!(error instanceof HiveRefusal)) throw error;
    logger.warn({ reason: error.message }, 'Apollo’s planner plans for this supergraph');
    return apollosOwn(options, read);
  }
  await read?.pool?.close();
  return sharedPlans(
    withFallback(await startPlanner('hive', options), () => startPlanner('apollo', options), whateverFailed),
    timeLimitMs,
  );
}

/** Apollo's planner. Hive's, where it is installed, makes good what that plans wrongly. */
async function apollosOwn(options: CreatePlannerOptions, read: ReadSupergraph | undefined): Promise<Planner> {
  const apollo = await startPlanner('apollo', options, read);
  const startHive = (): Promise<Planner> => startPlanner('hive', options);
  return sharedPlans(withFallback(apollo, startHive, isWrong), options.timeLimitMs);
}

async function startPlanner(
  kind: PlannerKind,
  options: CreatePlannerOptions,
  read?: ReadSupergraph,
): Promise<Planner> {
  return measuredPlanner(await placed(kind, options, read), kind, options.metrics);
}

async function placed(
  kind: PlannerKind,
  options: CreatePlannerOptions,
  read?: ReadSupergraph,
): Promise<Planner> {
  const { placement, timeLimitMs, supergraphSdl, logger } = options;
  // Hive's planner runs in a process of its own from the start: what it cannot do ends the process that it runs in.
  if (startsInThread(options) || (placement === 'auto' && kind === 'hive')) {
    const pool = read?.pool ?? startPool(kind, options);
    await pool.ready;
    return pool;
  }
  const { makePlan } = await loadPlanner(kind, supergraphSdl, read?.supergraph);
  const local = createLocalPlanner(makePlan, timeLimitMs);
  if (placement === 'in-process') return local;
  return handedOver({
    first: local,
    startPool: () => startPool(kind, options),
    delayMs: handOverDelayMs,
    onFailure: (error) => {
      logger.error(errorFacts(error), 'The planner’s thread did not start; plans are made in the process');
    },
  });
}
