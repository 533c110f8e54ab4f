// The framework that was there before anything was generated, or that of the facts where there was none.
import { rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { levelsIn } from '../../subgraphs/people/domain/skill-levels.js';
import type { Databases } from './databases.js';
import { frameworkOfFacts, type Framework } from './framework.js';
import type { Part } from './generated-content.js';

/** A framework whose skills are, or are to be, in the database. */
export interface KeyedFramework extends Framework {
  /** The key inside the database of each skill, by its place. */
  readonly skillKeys: readonly number[];
}

/** The framework below a skill's key; that of the facts where there is none. */
export async function frameworkOf(
  { people: { reads } }: Databases,
  below: number,
): Promise<Part<KeyedFramework>> {
  const skills = await reads
    .selectFrom('skill')
    .select(['id', 'public_id', 'name', 'levels'])
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  if (skills.length === 0) {
    const framework = frameworkOfFacts();
    return {
      value: { ...framework, skillKeys: framework.skills.map((_skill, place) => place + 1) },
      isThere: false,
    };
  }
  const placeOf = new Map(skills.map(({ id }, place) => [id, place]));
  const requirements = await reads
    .selectFrom('role_requirement')
    .selectAll()
    .orderBy('role_level_id')
    .orderBy('skill_id')
    .execute();
  const levels = await reads
    .selectFrom('capability_role_level')
    .selectAll()
    .orderBy('role_id')
    .orderBy('position')
    .execute();
  const roles = await reads.selectFrom('capability_role').selectAll().orderBy('id').execute();
  return {
    isThere: true,
    value: {
      skillKeys: skills.map(({ id }) => id),
      skills: skills.map((skill) => ({
        key: skill.public_id,
        name: skill.name,
        levels: levelsIn(skill.levels).map((level) => rankIn(SkillLevel, level)),
      })),
      roles: roles.map((role) => ({
        key: role.public_id,
        name: role.name,
        family: role.family,
        isSenior: role.is_senior_civil_service === 1,
        levels: levels
          .filter(({ role_id }) => role_id === role.id)
          .map((level) => ({
            key: level.public_id,
            name: level.name,
            requirements: requirements
              .filter(({ role_level_id, skill_id }) => role_level_id === level.id && placeOf.has(skill_id))
              .map(({ skill_id, level: rank }) => ({
                skill: placeOf.get(skill_id) as number,
                level: rank ?? 0,
              })),
          })),
      })),
    },
  };
}
