// Look-ups that many parents make at once, batched for each request.
import { grouped } from '../../kit/execution/grouped.js';
import type { ConflictRepository } from '../repository/conflict-repository.js';
import type { Demand, OpportunityRepository } from '../repository/opportunity-repository.js';
import type { PlacementDetails } from '../repository/placement-details.js';
import type { PlacementRows } from '../repository/placement-rows.js';
import type { SchemeRepository } from '../repository/scheme-repository.js';
import { requestLoader, rowLoader, type RequestLoader } from './request-loader.js';

interface Sources {
  readonly placements: PlacementRows;
  readonly details: PlacementDetails;
  readonly conflicts: ConflictRepository;
  readonly opportunities: OpportunityRepository;
  readonly schemes: SchemeRepository;
}

export type Loaders = ReturnType<typeof createLoaders>;

/** Loaders of rows by their keys, and of the lists that belong to placements and opportunities. */
export function createLoaders({ placements, details, conflicts, opportunities, schemes }: Sources) {
  return {
    placement: rowLoader((keys) => placements.byKey(keys)),
    opportunity: rowLoader((keys) => opportunities.byKey(keys)),
    scheme: rowLoader((keys) => schemes.byKey(keys)),
    objective: rowLoader((keys) => details.objectivesByKey(keys)),
    skillsBrought: ofPlacement((keys) => details.skills(keys)),
    approvals: ofPlacement((keys) => details.approvals(keys)),
    extensions: ofPlacement((keys) => details.extensions(keys)),
    transitions: ofPlacement((keys) => details.transitions(keys)),
    objectives: ofPlacement((keys) => details.objectives(keys)),
    benefitClaims: ofPlacement((keys) => details.benefitClaims(keys)),
    conflicts: ofPlacement((keys) => conflicts.ofPlacements(keys)),
    requiredSkills: listLoader(
      (keys) => opportunities.requiredSkills(keys),
      ({ opportunityKey }) => opportunityKey,
    ),
    openDemand: requestLoader<Demand, number>(
      (demands) => opportunities.openDemand(demands),
      ({ departmentId, skillKey, level }) => JSON.stringify([departmentId, skillKey, level]),
    ),
  };
}

function ofPlacement<Row extends { readonly placementKey: number }>(
  read: (keys: readonly number[]) => Promise<readonly Row[]>,
): RequestLoader<number, Row[]> {
  return listLoader(read, ({ placementKey }) => placementKey);
}

function listLoader<Row>(
  read: (keys: readonly number[]) => Promise<readonly Row[]>,
  parentOf: (row: Row) => number,
): RequestLoader<number, Row[]> {
  return requestLoader(async (keys) => grouped(keys, await read(keys), parentOf));
}
