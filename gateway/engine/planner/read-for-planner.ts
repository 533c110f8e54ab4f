// Reads a supergraph where its plans will be made, so that it is built once: in the first planning thread, or in the
// process.
import type { Supergraph } from '@apollo/federation-internals';
import type { SupergraphOutline } from '../reading/supergraph-outline.js';
import type { PlanningPool } from './planning-pool.js';
import { startPool, startsInThread, type PoolOptions } from './start-pool.js';

/** A supergraph that the gateway can use, with its model: built in this process, or in a planning thread. */
export type ReadSupergraph = { readonly outline: SupergraphOutline } & (
  | { readonly supergraph: Supergraph; readonly pool?: undefined }
  | { readonly supergraph?: undefined; readonly pool: PlanningPool }
);

/**
 * @param isTrusted whether the supergraph needs no check of its own
 * @throws where the supergraph cannot be used; the message says why
 */
export async function readForPlanner(options: PoolOptions, isTrusted: boolean): Promise<ReadSupergraph> {
  if (startsInThread(options)) {
    const pool = startPool('apollo', options, { isTrusted });
    return { outline: await pool.outline, pool };
  }
  const { readSupergraph } = await import('../reading/read-supergraph.js');
  const { outlineOf } = await import('../reading/supergraph-outline.js');
  const supergraph = readSupergraph(options.supergraphSdl, { isTrusted });
  return { outline: outlineOf(supergraph), supergraph };
}
