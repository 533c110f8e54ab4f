// Where the fields of this subgraph's types come from.
import type { ConflictRepository } from '../repository/conflict-repository.js';
import type { OpportunityRepository } from '../repository/opportunity-repository.js';
import type { PlacementDetails } from '../repository/placement-details.js';
import type { PlacementRows } from '../repository/placement-rows.js';
import type { SchemeRepository } from '../repository/scheme-repository.js';

export interface Sources {
  readonly placements: PlacementRows;
  readonly details: PlacementDetails;
  readonly conflicts: ConflictRepository;
  readonly opportunities: OpportunityRepository;
  readonly schemes: SchemeRepository;
}
