// The capability framework as plain rows that refer to one another: small enough to be kept whole in memory.
import type { SkillLevel } from '../../kit/vocabulary/index.js';

export interface SkillRow {
  /** The key inside the database. */
  readonly rowId: number;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly framework: string;
  readonly frameworkVersion: string;
  /** Lowest first. */
  readonly levels: SkillLevel[];
  readonly sameAs: string[];
  readonly requiredByRoles: RoleLevelRow[];
}

export interface RoleRow {
  readonly key: string;
  readonly name: string;
  readonly family: string;
  readonly isSeniorCivilService: boolean;
  /** Most junior first. */
  readonly levels: RoleLevelRow[];
}

export interface RoleLevelRow {
  readonly key: string;
  readonly name: string;
  readonly role: RoleRow;
  readonly requirements: RequirementRow[];
}

export interface RequirementRow {
  readonly skill: SkillRow;
  readonly level: SkillLevel | null;
}
