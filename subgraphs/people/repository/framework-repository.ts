// The capability framework, kept in memory: a few hundred skills and roles that nearly every answer names.
import { CachedTables } from '../../kit/database/cached-tables.js';
import type { Database } from '../../kit/database/database.js';
import type { Clock } from '../../kit/clock.js';
import { nameAtRank, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { RoleLevelRow, RoleRow, SkillRow } from '../domain/framework.js';
import { levelsIn } from '../domain/skill-levels.js';

export interface Framework {
  readonly byRowId: ReadonlyMap<number, SkillRow>;
  readonly byKey: ReadonlyMap<string, SkillRow>;
  /** By family and name. */
  readonly roles: readonly RoleRow[];
}

export class FrameworkRepository {
  readonly #cached: CachedTables<Framework>;

  constructor(database: Database<Tables>, clock: Clock) {
    this.#cached = new CachedTables(() => readFramework(database), clock);
  }

  /** The framework, at most a minute old. */
  framework(): Promise<Framework> {
    return this.#cached.get();
  }

  /** The skills, by their keys of the database, to which these rows refer. */
  async skillsOf(rows: readonly { readonly skillRowId: number }[]): Promise<ReadonlyMap<number, SkillRow>> {
    const framework = await this.#cached.get(({ byRowId }) =>
      rows.every(({ skillRowId }) => byRowId.has(skillRowId)),
    );
    return framework.byRowId;
  }
}

async function readFramework({ reads }: Database<Tables>): Promise<Framework> {
  const skills = await reads.selectFrom('skill').selectAll().orderBy('id').execute();
  const roles = await reads
    .selectFrom('capability_role')
    .selectAll()
    .orderBy('family')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const levels = await reads
    .selectFrom('capability_role_level')
    .selectAll()
    .orderBy('role_id')
    .orderBy('position')
    .execute();
  const requirements = await reads
    .selectFrom('role_requirement')
    .selectAll()
    .orderBy('role_level_id')
    .orderBy('skill_id')
    .execute();

  const byRowId = new Map(
    skills.map((skill): [number, SkillRow] => [
      skill.id,
      {
        rowId: skill.id,
        key: skill.public_id,
        name: skill.name,
        description: skill.description,
        framework: skill.framework,
        frameworkVersion: skill.framework_version,
        levels: levelsIn(skill.levels),
        sameAs: JSON.parse(skill.same_as) as string[],
        requiredByRoles: [],
      },
    ]),
  );
  const roleRows = new Map(
    roles.map((role): [number, RoleRow] => [
      role.id,
      {
        key: role.public_id,
        name: role.name,
        family: role.family,
        isSeniorCivilService: role.is_senior_civil_service === 1,
        levels: [],
      },
    ]),
  );
  const levelRows = new Map<number, RoleLevelRow>();
  for (const { id, role_id: roleId, public_id: key, name } of levels) {
    const role = roleRows.get(roleId);
    if (role === undefined) continue;
    const level: RoleLevelRow = { key, name, role, requirements: [] };
    role.levels.push(level);
    levelRows.set(id, level);
  }
  for (const { role_level_id: levelId, skill_id: skillId, level: rank } of requirements) {
    const skill = byRowId.get(skillId);
    const roleLevel = levelRows.get(levelId);
    if (skill !== undefined)
      roleLevel?.requirements.push({ skill, level: rank === null ? null : nameAtRank(SkillLevel, rank) });
  }
  const framework = {
    byRowId,
    byKey: new Map([...byRowId.values()].map((skill) => [skill.key, skill])),
    roles: [...roleRows.values()],
  };
  noteRequiringRoles(framework.roles);
  return framework;
}

/** Lets each skill know the role levels that ask for it, in the order of the roles. */
function noteRequiringRoles(roles: readonly RoleRow[]): void {
  for (const role of roles) {
    for (const level of role.levels) {
      for (const { skill } of level.requirements) skill.requiredByRoles.push(level);
    }
  }
}
