// What changes are asked for, as plain types that repositories and rules share with the graph.
import type { ClearanceLevel, Grade, Profession, SkillLevel } from '../../kit/vocabulary/index.js';

/** A post to add. */
export interface CreatePostInput {
  /** The organisation that has it. */
  readonly departmentId: string;
  /** Its reference, unique within that organisation. */
  readonly reference: string;
  /** The job title. */
  readonly title: string;
  /** The grade. */
  readonly grade?: Grade | null | undefined;
  /** The unit or directorate. */
  readonly unit?: string | null | undefined;
  /** The profession. */
  readonly profession?: Profession | null | undefined;
  /** The post it reports to. */
  readonly reportsToId?: string | null | undefined;
  /** The share of full time, from 0.01 to 1. */
  readonly fte: number;
  /** Whether it counts as digital leadership. */
  readonly isDigitalLeadership: boolean;
  /** The clearance it requires. */
  readonly requiredClearance?: ClearanceLevel | null | undefined;
  /** The skills it requires. */
  readonly requirements: readonly PostRequirementInput[];
}

/** Changes to a post; fields left out stay as they are, null empties a field that may be empty. */
export interface UpdatePostInput {
  /** The post. */
  readonly id: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The job title. */
  readonly title?: string | null | undefined;
  /** The grade. */
  readonly grade?: Grade | null | undefined;
  /** The unit or directorate. */
  readonly unit?: string | null | undefined;
  /** The profession. */
  readonly profession?: Profession | null | undefined;
  /** The post it reports to. */
  readonly reportsToId?: string | null | undefined;
  /** The share of full time, from 0.01 to 1. */
  readonly fte?: number | null | undefined;
  /** Whether it counts as digital leadership. */
  readonly isDigitalLeadership?: boolean | null | undefined;
  /** The clearance it requires. */
  readonly requiredClearance?: ClearanceLevel | null | undefined;
  /** The skills it requires, replacing all it required before. */
  readonly requirements?: readonly PostRequirementInput[] | null | undefined;
}

/** A skill that a post requires. */
export interface PostRequirementInput {
  /** The skill, by key. */
  readonly skill: string;
  /** The lowest level that will do. */
  readonly level?: SkillLevel | null | undefined;
  /** Whether the post cannot be done without it. */
  readonly isEssential: boolean;
}
