// How well a person meets what an opportunity asks for.
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';

export interface RequiredSkill<Skill> {
  readonly skill: Skill;
  /** The lowest level that will do. */
  readonly level: SkillLevel;
  readonly isEssential: boolean;
}

export interface Match<Skill> {
  readonly skillsMet: number;
  readonly skillsRequired: number;
  /** The desirable skills that the person lacks. */
  readonly missingSkills: Skill[];
}

/**
 * One requirement a skill: where an opportunity names a skill more than once, the highest level counts,
 * and the skill is essential where one mention says so.
 */
export function mergedRequirements<Skill>(required: readonly RequiredSkill<Skill>[]): RequiredSkill<Skill>[] {
  const merged = new Map<Skill, RequiredSkill<Skill>>();
  for (const next of required) {
    const known = merged.get(next.skill);
    merged.set(next.skill, {
      skill: next.skill,
      level:
        known !== undefined && rankIn(SkillLevel, known.level) > rankIn(SkillLevel, next.level)
          ? known.level
          : next.level,
      isEssential: next.isEssential || known?.isEssential === true,
    });
  }
  return [...merged.values()];
}

/** The match of a person who has these skills at these levels. */
export function matchOf<Skill>(
  required: readonly RequiredSkill<Skill>[],
  held: readonly { readonly skill: Skill; readonly level: SkillLevel }[],
): Match<Skill> {
  const ranks = new Map(held.map(({ skill, level }) => [skill, rankIn(SkillLevel, level)]));
  const missing = required.filter(({ skill, level }) => (ranks.get(skill) ?? 0) < rankIn(SkillLevel, level));
  return {
    skillsMet: required.length - missing.length,
    skillsRequired: required.length,
    missingSkills: missing.filter(({ isEssential }) => !isEssential).map(({ skill }) => skill),
  };
}
