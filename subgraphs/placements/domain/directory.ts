// What the rules ask of the rest of the graph, in their own words.
import type { ClearanceLevel, Grade, SkillLevel } from '../../kit/vocabulary/index.js';

/** A department or a firm, as far as placements depend on it. */
export interface OrganisationFact {
  readonly kind: 'DEPARTMENT' | 'FIRM';
  readonly id: string;
  /** Whether it takes part today: an open department, or a firm with which placements may be made. */
  readonly isOpen: boolean;
  /** The day it closed or will close; null where none is known. */
  readonly closedOn: string | null;
}

/** A person, as far as placements depend on them. */
export interface PersonFact {
  /** Who employs the person today; null where that is unknown. */
  readonly employer: Pick<OrganisationFact, 'kind' | 'id'> | null;
}

/** A post, as far as placements depend on it. */
export interface PostFact {
  readonly id: string;
  readonly departmentId: string;
  readonly grade: Grade | null;
  readonly requiredClearance: ClearanceLevel | null;
}

/** What a proposal names. */
export interface ProposalNames {
  /** In whose name it is made. */
  readonly actorId: string;
  readonly personId: string;
  readonly homeId: string;
  readonly hostId: string;
  readonly postId: string | null;
  readonly skills: readonly string[];
}

/** What the graph knows about what a proposal names; an identifier that names nothing is simply absent. */
export interface ProposalFacts {
  /** Null where there is no such person. */
  readonly person: PersonFact | null;
  /** What the identifiers of home and host name: nothing, a department, a firm, or one of each. */
  readonly home: readonly OrganisationFact[];
  readonly host: readonly OrganisationFact[];
  readonly post: PostFact | null;
  /** The levels that each skill has. */
  readonly skillLevels: ReadonlyMap<string, readonly SkillLevel[]>;
}

/** What a placement, once proposed, depends on. */
export interface ChangeNames {
  /** In whose name it is changed. */
  readonly actorId: string;
  readonly hostDepartmentId: string | null;
  readonly hostFirmId: string | null;
  /** The post to be filled and that of the opportunity answered, as far as there are such. */
  readonly postIds: readonly string[];
}

export interface HostFacts {
  /** Null where there is no such organisation any more, or none was asked about. */
  readonly host: OrganisationFact | null;
  /** One that does not exist any more is absent. */
  readonly posts: readonly PostFact[];
}

/** The facts about the person who makes a change. */
export interface ActorFact {
  readonly actorExists: boolean;
}

export interface Directory {
  /** Everything the rules need to know of a proposal's neighbours, in one question. */
  aboutProposal(names: ProposalNames): Promise<ProposalFacts & ActorFact>;
  /** The person who changes a placement, and, if named, its host and its posts, in their current state. */
  aboutChange(names: ChangeNames): Promise<HostFacts & ActorFact>;
}

/** Whether an organisation is open on a day, as far as is known today. */
export function isOpenOn(organisation: OrganisationFact, day: string): boolean {
  return organisation.closedOn === null ? organisation.isOpen : day < organisation.closedOn;
}
