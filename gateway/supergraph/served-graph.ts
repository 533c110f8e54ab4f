// One supergraph with the stages that depend on it, made whole and never changed: another supergraph is another of these.
// A request is answered to its end by the one that let its operation in.
import { createAdmission, type Admission } from '../admission/admission.js';
import type { AdmittedOperation } from '../admission/admitted-operation.js';
import { createAuthorise, type Authorise } from '../authorization/authorise.js';
import { readGuards } from '../authorization/guards.js';
import type { CreateEngine, Engine, EngineOptions } from '../engine/engine.js';
import { createPrograms, type ProgramOf } from '../engine/programs.js';
import { createFilterStage, type FilterStage } from '../filters/filter-stage.js';
import type { Limits } from '../limits/limits.js';
import { listSizesOf } from '../limits/list-sizes.js';
import { parseSteps } from '../operation/parse-steps.js';
import { inSlices, ownTurn } from '../operation/slices.js';
import type { BusyOperation } from '../admission/document-cache.js';

export interface ServedGraph
  extends
    Pick<Admission, 'turnOf' | 'admit' | 'admitDerived' | 'admitOperation' | 'busiest'>,
    Pick<FilterStage, 'schema' | 'resolveFilters'>,
    Pick<Engine, 'close'> {
  readonly authorise: Authorise;
  readonly programOf: ProgramOf;
  /** The program that an operation is answered with, where none of its filters fails. */
  programFor(operation: AdmittedOperation): ReturnType<ProgramOf>;
  /** Makes operations ready before anybody asks; those that do not fit this supergraph are left out. */
  warm(operations: readonly BusyOperation[]): Promise<void>;
}

export interface GraphOptions extends EngineOptions {
  readonly limits: Limits;
  /** How many keys a filter may hand from one subgraph to another; 10,000 unless said otherwise. */
  readonly filterKeyLimit?: number | undefined;
}

/** @throws where the supergraph cannot be used; the message says why */
export async function createServedGraph(create: CreateEngine, options: GraphOptions): Promise<ServedGraph> {
  const [engine, supergraph] = await Promise.all([
    create(options),
    inSlices(parseSteps(options.supergraphSdl)),
  ]);
  const filterStage = createFilterStage(supergraph, engine.apiSchema, options, options.filterKeyLimit);
  const { schema, resolveFilters, plannedFor } = await untilReady(filterStage, engine);
  const guards = readGuards(supergraph);
  if (guards && schema !== engine.apiSchema) {
    await engine.close();
    throw new Error(filtersBesideGuards);
  }
  const listSizes = listSizesOf(supergraph);
  const admission = createAdmission({ schema, listSizes, limits: options.limits });
  const programOf = createPrograms(engine, options.metrics);
  const programFor: ServedGraph['programFor'] = (operation) => programOf(plannedFor(operation));
  return {
    ...admission,
    schema,
    authorise: createAuthorise(schema, guards),
    programFor,
    resolveFilters,
    programOf,
    warm: async (operations) => {
      for (const operation of operations) {
        await ownTurn();
        try {
          await programFor(admission.admitBusy(operation));
        } catch {
          // It will be looked at again, and refused, when somebody asks for it.
        }
      }
    },
    close: () => engine.close(),
  };
}

/** A filter by a field says something of it, to callers who may not read it. */
const filtersBesideGuards =
  'It has join filters beside @authenticated or @requiresScopes, and this gateway does not hold filters to these yet. Take one of the two out of the subgraphs’ schemas and compose again.';

/** The stage, once operations can be planned as well. */
async function untilReady(filterStage: Promise<FilterStage>, { ready, close }: Engine): Promise<FilterStage> {
  try {
    const [stage] = await Promise.all([filterStage, ready]);
    return stage;
  } catch (error) {
    await close();
    throw error;
  }
}
