// A planner by its name. Each is loaded only when it is wanted.
import type { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import type { MakePlan } from './make-plan.js';
import type { PlannerKind } from './planner-settings.js';

/** @param supergraph the same built, where it is at hand already; only Apollo's planner makes use of it */
export async function loadPlanner(
  kind: PlannerKind,
  supergraphSdl: string,
  supergraph?: Supergraph,
): Promise<MakePlan> {
  if (kind === 'hive') return (await import('./hive-planner.js')).createHivePlanner(supergraphSdl);
  const [{ Supergraph: Built }, { createApolloPlanner }] = await Promise.all([
    import('@apollo/federation-internals'),
    import('./apollo-planner.js'),
  ]);
  // Whoever made the gateway's state has judged the supergraph.
  const built = (): Supergraph =>
    Built.build(parse(supergraphSdl, { noLocation: true }), { validateSupergraph: false });
  return createApolloPlanner(supergraph ?? built());
}
