// The planner of one supergraph: which one, where it runs, within which limits.
import type { Supergraph } from '@apollo/federation-internals';
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
 * @param supergraph the same, if it was read in this process before
 * @throws HiveRefusal, in words for the operator, where Hive's planner is wanted and not installed
 */
export async function createPlanner(
  options: CreatePlannerOptions,
  supergraph?: Supergraph,
): Promise<Planner> {
  const { kind, supergraphSdl, logger, timeLimitMs } = options;
  if (kind === 'apollo') return apollosOwn(options, supergraph);
  const { HiveRefusal, refuseContext } = await import('./hive-planner.js');
  try {
    refuseContext(supergraphSdl);
  } catch (error) {
    if (!(error instanceof HiveRefusal)) throw error;
    logger.warn({ reason: error.message }, 'Apollo’s planner plans for this supergraph');
    return apollosOwn(options, supergraph);
  }
  return sharedPlans(
    withFallback(await startPlanner('hive', options), () => startPlanner('apollo', options), whateverFailed),
    timeLimitMs,
  );
}

/** Apollo's planner. Hive's, where it is installed, makes good what that plans wrongly. */
async function apollosOwn(
  options: CreatePlannerOptions,
  supergraph: Supergraph | undefined,
): Promise<Planner> {
  const apollo = await startPlanner('apollo', options, supergraph);
  const startHive = (): Promise<Planner> => startPlanner('hive', options);
  return sharedPlans(withFallback(apollo, startHive, isWrong), options.timeLimitMs);
}

async function startPlanner(
  kind: PlannerKind,
  options: CreatePlannerOptions,
  supergraph?: Supergraph,
): Promise<Planner> {
  return measuredPlanner(await placed(kind, options, supergraph), kind, options.metrics);
}

async function placed(
  kind: PlannerKind,
  options: CreatePlannerOptions,
  supergraph?: Supergraph,
): Promise<Planner> {
  const { placement, timeLimitMs, supergraphSdl, logger } = options;
  // Hive's planner runs in a process of its own from the start: what it cannot do ends the process that it runs in.
  if (startsInThread(options) || (placement === 'auto' && kind === 'hive')) {
    const pool = startPool(kind, options);
    await pool.ready;
    return pool;
  }
  const { makePlan } = await loadPlanner(kind, supergraphSdl, supergraph);
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
