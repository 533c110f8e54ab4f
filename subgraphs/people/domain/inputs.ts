// What changes are asked for, as plain types that repositories and rules share with the graph.
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { AssertionSource } from './enums.js';

/** What is asserted about a person's skill. */
export interface AssertSkillInput {
  /** The person. */
  readonly personId: string;
  /** The skill, by key. */
  readonly skill: string;
  /** The level, one that the skill has. */
  readonly level: SkillLevel;
  /** Who says so. */
  readonly source: AssertionSource;
  /** The day it was assessed, not in the future. */
  readonly assessedOn: string;
  /** Where the evidence can be found. */
  readonly evidence?: string | null | undefined;
}
