// Takes each new supergraph of a source into use. One that is of no use is refused and logged, and the last good one
// stays.
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
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
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(
      { source: source.name, reason },
      'A new supergraph is refused; the last good one stays in use',
    );
  };
  const done = (outcome: 'taken' | 'passed-over'): void => {
    metrics.supergraphLoads.inc({ outcome });
    logger.info(
      { source: source.name },
      outcome === 'taken' ? 'A new supergraph is in use' : 'A supergraph is passed over for a newer one',
    );
  };
  const unwatch = source.watch?.({
    changed: (supergraphSdl) => void swap(supergraphSdl).then(done, refused),
    failed: refused,
  });
  return () => unwatch?.();
}
