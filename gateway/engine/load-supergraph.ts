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
  readonly planner: Planner;
}

/** @throws where the supergraph cannot be used; the message says why */
export async function loadSupergraph(options: EngineOptions): Promise<LoadedSupergraph> {
  const { supergraphSdl, isTrusted, reach, metrics, logger } = options;
  const planning = { ...defaultPlannerSettings, ...options.planner, supergraphSdl, metrics, logger };
  const own = inSlices(readOwnSteps(supergraphSdl));
  // Why a supergraph cannot be used is for its reader and its planner to say.
  own.catch(() => undefined);
  const read = await readForPlanner(planning, isTrusted);
  let planner: Planner | undefined;
  try {
    const transports = reachSubgraphs(read.outline.subgraphs, reach);
    const api = inSlices(readApiSteps(read.outline.apiSdl));
    api.catch(() => undefined);
    planner = await createPlanner(planning, read);
    return { ...(await own), apiSchema: await api, transports, planner };
  } catch (error) {
    await (planner ?? read.pool)?.close();
    throw error;
  }
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
