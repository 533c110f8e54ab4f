// All that the compiled engine works with under one supergraph. What takes long is done in another thread or in slices.
import type { Supergraph } from '@apollo/federation-internals';
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
import { heapMegabytes, startsInThread } from './planner/start-pool.js';
import { readNeededFieldsSteps, type NeededFields } from './program/alias-collisions.js';
import { readInThread } from './reading/read-in-thread.js';
import type { SupergraphOutline } from './reading/supergraph-outline.js';

export interface LoadedSupergraph {
  /** The supergraph's own, with what clients do not see. */
  readonly schema: GraphQLSchema;
  readonly apiSchema: GraphQLSchema;
  readonly needed: NeededFields;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  readonly planner: Planner;
}

interface Reading {
  readonly outline: SupergraphOutline;
  /** Where it was read in this process. */
  readonly supergraph?: Supergraph;
}

/** @throws where the supergraph cannot be used; the message says why */
export async function loadSupergraph(options: EngineOptions): Promise<LoadedSupergraph> {
  const { supergraphSdl, isTrusted, reach, metrics, logger } = options;
  const planning = { ...defaultPlannerSettings, ...options.planner, supergraphSdl, metrics, logger };
  const own = waitedForLater(inSlices(readOwnSteps(supergraphSdl)));
  const inThread = startsInThread(planning);
  let planner: Promise<Planner> | undefined;
  try {
    // One thread checks the supergraph while another gets ready to plan, which takes half as long as both in turn.
    if (inThread) planner = waitedForLater(createPlanner(planning));
    const { outline, supergraph }: Reading = inThread
      ? { outline: await readInThread({ supergraphSdl, isTrusted }, heapMegabytes(supergraphSdl)) }
      : await readHere(supergraphSdl, isTrusted);
    const transports = reachSubgraphs(outline.subgraphs, reach);
    const api = waitedForLater(inSlices(readApiSteps(outline.apiSdl)));
    planner ??= waitedForLater(createPlanner(planning, supergraph));
    // Why a supergraph cannot be used is for its reader to say, and then for its planner.
    return { planner: await planner, ...(await own), apiSchema: await api, transports };
  } catch (error) {
    await planner?.then(
      (started) => started.close(),
      () => undefined,
    );
    throw error;
  }
}

/** Should it fail before somebody waits for it, that is no failure of the process. */
function waitedForLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

/** Apollo's libraries are loaded only where they are needed in this process. */
async function readHere(supergraphSdl: string, isTrusted: boolean): Promise<Reading> {
  const { readSupergraph } = await import('./reading/read-supergraph.js');
  const { outlineOf } = await import('./reading/supergraph-outline.js');
  const supergraph = readSupergraph(supergraphSdl, { isTrusted });
  return { outline: outlineOf(supergraph), supergraph };
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
