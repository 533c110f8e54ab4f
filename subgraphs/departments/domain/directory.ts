// What rules here must know of the capability framework, which another subgraph keeps.
import type { SkillLevel } from '../../kit/vocabulary/index.js';

export interface SkillFact {
  readonly key: string;
  readonly framework: string;
  /** The levels that the skill has; some skills lack the lowest. */
  readonly levels: readonly SkillLevel[];
}

export interface SkillDirectory {
  /** All skills of all frameworks. */
  skills(): Promise<readonly SkillFact[]>;
}
