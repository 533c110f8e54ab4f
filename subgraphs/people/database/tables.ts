// The rows this subgraph keeps. Integer keys stay inside; `public_id` is what the graph shows.
// What is written: people, clearances, the framework, and every assertion ever made. What is derived from them,
// by repository/rollups.ts or in the transaction of a change: `is_current`, the rises, and the counts.
import type { Generated } from 'kysely';

export interface PersonTable {
  id: Generated<number>;
  public_id: string;
  staff_number: string | null;
  display_name: string;
  /** The name as it is searched without regard to case. */
  display_name_folded: string;
  kind: string;
  /** The rank of the grade, see vocabulary; 0 where there is none, so that it can be ordered by. */
  grade: number;
  profession: string | null;
  /** At most one of the two homes is set. */
  home_department_id: string | null;
  home_firm_id: string | null;
  region: string | null;
  work_email: string | null;
  /** Null where the person has not offered to be placed; then the other two are null too. */
  available_from: string | null;
  available_to: string | null;
  available_fte: number | null;
}

export interface ClearanceTable {
  person_id: number;
  /** The rank of the level, see vocabulary. A person has at most one clearance of a level: a renewal replaces it. */
  level: number;
  granted_on: string;
  expires_on: string | null;
}

export interface SkillTable {
  id: Generated<number>;
  /** The skill's key in the graph. */
  public_id: string;
  name: string;
  name_folded: string;
  description: string | null;
  framework: string;
  framework_version: string;
  /** The levels that the skill has: the sum of 2^(rank - 1), see domain/skill-levels.ts. */
  levels: number;
  /** Addresses, a JSON list. */
  same_as: string;
}

/** Every assertion made, clustered by person; a later one of the same source and day replaces the earlier. */
export interface SkillAssertionTable {
  person_id: number;
  skill_id: number;
  assessed_on: string;
  /** The strength of the source, 1 for SELF, see domain/standing.ts. */
  source: number;
  /** The rank of the level, see vocabulary. */
  level: number;
  /** 1 for the one assertion of a person and skill that counts today: the latest, of a day's the strongest source. */
  is_current: Generated<number>;
  evidence: string | null;
}

/** The days on which a person's level in a skill rose above an earlier one. */
export interface SkillRiseTable {
  person_id: number;
  skill_id: number;
  risen_on: string;
}

export interface CapabilityRoleTable {
  id: Generated<number>;
  public_id: string;
  name: string;
  family: string;
  is_senior_civil_service: number;
}

export interface CapabilityRoleLevelTable {
  id: Generated<number>;
  public_id: string;
  role_id: number;
  /** Counted up from the most junior. */
  position: number;
  name: string;
}

export interface RoleRequirementTable {
  role_level_id: number;
  skill_id: number;
  /** The rank of the level; null where the framework names none. */
  level: number | null;
}

/** How many people of a department are at a level of a skill today. */
export interface DepartmentSkillPeopleTable {
  home_department_id: string;
  skill_id: number;
  level: number;
  people: number;
}

/** How many people, wherever they are employed, are at a level of a skill today. */
export interface SkillPeopleTable {
  skill_id: number;
  level: number;
  people: number;
}

/** How many people share these attributes. The columns are named as in `person`, so that conditions fit both. */
export interface WorkforcePeopleTable {
  id: Generated<number>;
  home_department_id: string | null;
  home_firm_id: string | null;
  kind: string;
  grade: number;
  profession: string | null;
  region: string | null;
  people: number;
}

/** How many people of a department belong to a profession. */
export interface DepartmentProfessionPeopleTable {
  home_department_id: string;
  /** Empty for people whose profession is not recorded. */
  profession: string;
  people: number;
}

export interface Tables {
  person: PersonTable;
  clearance: ClearanceTable;
  skill: SkillTable;
  skill_assertion: SkillAssertionTable;
  skill_rise: SkillRiseTable;
  capability_role: CapabilityRoleTable;
  capability_role_level: CapabilityRoleLevelTable;
  role_requirement: RoleRequirementTable;
  department_skill_people: DepartmentSkillPeopleTable;
  skill_people: SkillPeopleTable;
  workforce_people: WorkforcePeopleTable;
  department_profession_people: DepartmentProfessionPeopleTable;
}
