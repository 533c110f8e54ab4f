// All that the compiled engine works with under one supergraph. What takes long is done in another thread or in slices.
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSteps } from '../operation/build-schema-steps.js';
import { parseSteps } from '../operation/parse-steps.js';
import { inSlices, type Steps } from '../operation/slices.js';
import { reachSubgraphs } from '../transport/reach-subgraphs.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import type { EngineOptions } from './engine.js';
import { checkKnownScalars } from './known-scalars.js';
import { createPlanner } from './planner/create-planner.js';
import type { Planner } from './planner/planner.js';
import { defaultPlannerSettings } from './planner/planner-settings.js';
import { readForPlanner } from './planner/read-for-planner.js';
import { readNeededFieldsSteps, type NeededFields } from './program/alias-collisions.js';

export interface LoadedSupergraph {
  /** The supergraph's own, with what clients do not see. */
  readonly schema: GraphQLSchema;
  readonly apiSchema: GraphQLSchema;
  readonly needed: NeededFields;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  /** A caller may ask for a plan before the planner is ready: the plan then waits until it is. */
  readonly planner: Planner;
  /** Settles when the planner is ready; fails where the supergraph turns out to be of no use. */
  readonly ready: Promise<void>;
}

/** @throws where the supergraph cannot be used; the message says why */
export async function loadSupergraph(options: EngineOptions): Promise<LoadedSupergraph> {
  const { supergraphSdl, isTrusted, reach, metrics, logger } = options;
  const planning = { ...defaultPlannerSettings, ...options.planner, supergraphSdl, metrics, logger };
  const own = waitedForLater(inSlices(readOwnSteps(supergraphSdl)));
  const read = await readForPlanner(planning, isTrusted);
  const planner = waitedForLater(createPlanner(planning, read));
  const close = async (): Promise<void> => {
    // One that did not start has nothing to close.
    const started = await planner.catch(() => undefined);
    await (started ?? read.pool)?.close();
  };
  try {
    const transports = reachSubgraphs(read.outline.subgraphs, reach);
    const apiSchema = await inSlices(readApiSteps(read.outline.apiSdl));
    return {
      ...(await own),
      apiSchema,
      transports,
      planner: { plan: async (...asked) => (await planner).plan(...asked), close },
      ready: waitedForLater(planner.then(() => undefined)),
    };
  } catch (error) {
    // What its planner says of a supergraph says more than what is said of its parts.
    await planner.finally(close);
    throw error;
  }
}

/** Should it fail before somebody waits for it, that is no failure of the process. */
function waitedForLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

function* readOwnSteps(supergraphSdl: string): Steps<Pick<LoadedSupergraph, 'schema' | 'needed'>> {
  const document = yield* parseSteps(supergraphSdl);
  return { needed: yield* readNeededFieldsSteps(document), schema: yield* buildSchemaSteps(document) };
}

function* readApiSteps(apiSdl: string): Steps<GraphQLSchema> {
  const apiSchema = yield* buildSchemaSteps(yield* parseSteps(apiSdl));
  checkKnownScalars(apiSchema);
  return apiSchema;
}
