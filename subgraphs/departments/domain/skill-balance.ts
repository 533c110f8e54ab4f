// The rows of the skill balance: every chosen department beside every chosen skill at each of its levels.
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { DepartmentRow } from './department.js';
import type { SkillFact } from './directory.js';
import type { SkillBalanceFilter } from './filters.js';
import type { SkillStub } from './post.js';

/** One skill at one level. */
export interface SkillStep {
  readonly skillKey: string;
  readonly level: SkillLevel;
}

export interface SkillBalanceRow {
  readonly department: DepartmentRow;
  readonly skill: SkillStub;
  readonly level: SkillLevel;
  readonly requiredByPosts: number;
  readonly essentialToPosts: number;
}

/** How many posts of a department require a skill at exactly one level. */
export interface Demand extends SkillStep {
  readonly departmentKey: number;
  readonly posts: number;
  readonly essentialPosts: number;
}

/** The chosen skills at their chosen levels, by key and level. */
export function skillSteps(skills: readonly SkillFact[], where: SkillBalanceFilter): SkillStep[] {
  const isIn = <V>(list: readonly V[] | null | undefined, value: V): boolean => list?.includes(value) ?? true;
  return skills
    .filter(({ key, framework }) => isIn(where.skill, key) && framework === (where.framework ?? framework))
    .flatMap(({ key, levels }) =>
      levels.filter((level) => isIn(where.level, level)).map((level) => ({ skillKey: key, level })),
    )
    .sort((one, other) => compareSteps(one, other));
}

/** By key, byte by byte, then by level, lowest first. */
export function compareSteps(one: SkillStep, other: SkillStep): number {
  if (one.skillKey !== other.skillKey) return one.skillKey < other.skillKey ? -1 : 1;
  return rankIn(SkillLevel, one.level) - rankIn(SkillLevel, other.level);
}

/** The row of a department and a step, zero if nothing is required. */
export function skillBalance(
  department: DepartmentRow,
  { skillKey, level }: SkillStep,
  demands: ReadonlyMap<string, Demand>,
): SkillBalanceRow {
  const demand = demands.get(demandKey(department.key, { skillKey, level }));
  return {
    department,
    skill: { __typename: 'Skill', key: skillKey },
    level,
    requiredByPosts: demand?.posts ?? 0,
    essentialToPosts: demand?.essentialPosts ?? 0,
  };
}

/** Names a department's demand in a map. */
export function demandKey(departmentKey: number, { skillKey, level }: SkillStep): string {
  return `${departmentKey} ${level} ${skillKey}`;
}
