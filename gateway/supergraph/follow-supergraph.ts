// Takes each new supergraph of a source into use. The gateway refuses and logs a supergraph that cannot be used, and keeps
// the last one.
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { refusalReason } from './refusal-reason.js';
import type { SupergraphSource } from './supergraph-source.js';

/**
 * @param swap takes a supergraph into use; fails where it is of none
 * @returns ends the following
 */
export function followSupergraph(
  source: SupergraphSource,
  swap: (supergraphSdl: string) => Promise<'taken' | 'passed-over'>,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Pick<Metrics, 'supergraphLoads'> },
): () => void {
  const refused = (error: unknown): void => {
    metrics.supergraphLoads.inc({ outcome: 'refused' });
    logger.error(
      { source: source.name, reason: refusalReason(error) },
      'The gateway refuses the new supergraph and keeps the last one',
    );
  };
  const done = (outcome: 'taken' | 'passed-over'): void => {
    metrics.supergraphLoads.inc({ outcome });
    logger.info(
      { source: source.name },
      outcome === 'taken'
        ? 'The gateway uses the new supergraph'
        : 'The gateway skips the supergraph for a newer one',
    );
  };
  const unwatch = source.watch?.({
    changed: (supergraphSdl) => void swap(supergraphSdl).then(done, refused),
    failed: refused,
  });
  return () => unwatch?.();
}
