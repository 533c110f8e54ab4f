// All that is known about a proposal when it is decided.
import type { ProposalFacts } from './directory.js';
import type { OpportunityStatus } from './enums.js';
import type { PlacementEngagement } from './full-time.js';
import type { ProposePlacementInput } from './inputs.js';
import type { SchemeLengths } from './length.js';

export interface SchemeState extends SchemeLengths {
  /** The key inside the database. */
  readonly key: number;
  /** The first day on which a placement of it may begin. */
  readonly opensOn: string;
}

export interface OpportunityState {
  /** The key inside the database. */
  readonly key: number;
  readonly status: OpportunityStatus;
  /** The identifier of the department or firm that offers it. */
  readonly hostId: string;
  readonly postId: string | null;
  readonly schemeKey: number;
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** What this subgraph itself knows about what a proposal names; null for what does not exist. */
export interface ProposalState {
  readonly scheme: SchemeState | null;
  readonly opportunity: OpportunityState | null;
  /** The person's placements that are live or committed. */
  readonly engagements: readonly PlacementEngagement[];
}

export interface ProposalCase {
  readonly input: ProposePlacementInput;
  /** What the rest of the graph knows. */
  readonly facts: ProposalFacts;
  readonly state: ProposalState;
}
