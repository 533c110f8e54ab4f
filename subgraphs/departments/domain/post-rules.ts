// The rules of a change to a post. Pure: what is known goes in, the first broken rule comes out.
import { isFullTimeShare } from '../../kit/vocabulary/index.js';
import { DepartmentStatus, PostRule } from './enums.js';
import type { SkillFact } from './directory.js';
import type { PostRequirementInput } from './inputs.js';

/** Why a change was refused. */
export interface Refusal {
  readonly rule: PostRule;
  readonly message: string;
}

/** What both kinds of change can say about a post; undefined where it says nothing. */
export interface PostClaims {
  readonly fte?: number | null | undefined;
  readonly reportsToId?: string | null | undefined;
  readonly requirements?: readonly PostRequirementInput[] | null | undefined;
}

export interface NewPostFacts {
  /** The organisation's status; null where there is none. */
  readonly departmentStatus: DepartmentStatus | null;
  readonly isReferenceTaken: boolean;
  /** Whether the post that it is to report to exists. */
  readonly superiorExists: boolean;
  readonly skills: readonly SkillFact[];
}

export interface PostChangeFacts {
  /** The current version; null if the post does not exist. */
  readonly version: number | null;
  readonly superiorExists: boolean;
  /** Whether the superior reports, through however many others, to the post itself, or is it. */
  readonly superiorReportsToPost: boolean;
  readonly skills: readonly SkillFact[];
}

/** The first rule that a new post breaks; null where it breaks none. */
export function refusalOfNewPost(claims: PostClaims, facts: NewPostFacts): Refusal | null {
  if (facts.departmentStatus === null)
    return refusal(PostRule.DEPARTMENT_NOT_OPEN, 'The organisation does not exist.');
  if (facts.departmentStatus === DepartmentStatus.CLOSED) {
    return refusal(
      PostRule.DEPARTMENT_NOT_OPEN,
      'The organisation is closed. Add the post to the organisation that took over its work.',
    );
  }
  if (facts.isReferenceTaken) return referenceTaken;
  return superiorRefusal(claims, facts) ?? claimsRefusal(claims, facts.skills);
}

/** The first rule that a change to a post breaks; null where it breaks none. */
export function refusalOfPostChange(
  claims: PostClaims & { readonly version: number },
  facts: PostChangeFacts,
): Refusal | null {
  if (facts.version === null) return refusal(PostRule.POST_NOT_FOUND, 'The post does not exist.');
  if (facts.version !== claims.version) {
    return refusal(
      PostRule.STALE_VERSION,
      `This post has changed (now version ${facts.version}; your change is based on version ${claims.version}). Reload it and try again.`,
    );
  }
  const superior = superiorRefusal(claims, facts);
  if (superior !== null) return superior;
  if (facts.superiorReportsToPost) {
    return refusal(
      PostRule.REPORTING_CYCLE,
      'The post would report to itself: the post in `reportsToId` reports to it, directly or through other posts.',
    );
  }
  return claimsRefusal(claims, facts.skills);
}

export const referenceTaken: Refusal = refusal(
  PostRule.REFERENCE_TAKEN,
  'Another post of the organisation has this reference. Choose another reference.',
);

function superiorRefusal(
  { reportsToId }: PostClaims,
  { superiorExists }: { readonly superiorExists: boolean },
): Refusal | null {
  if (reportsToId === null || reportsToId === undefined || superiorExists) return null;
  return refusal(PostRule.POST_NOT_FOUND, 'The post in `reportsToId` does not exist.');
}

function claimsRefusal({ fte, requirements }: PostClaims, skills: readonly SkillFact[]): Refusal | null {
  if (fte !== null && fte !== undefined && !isFullTimeShare(fte)) {
    return refusal(PostRule.FTE_OUT_OF_RANGE, `\`fte\` is ${fte}; it must be from 0.01 to 1.`);
  }
  for (const requirement of requirements ?? []) {
    const broken = levelRefusal(requirement, skills);
    if (broken !== null) return broken;
  }
  return null;
}

function levelRefusal(
  { skill: key, level }: PostRequirementInput,
  skills: readonly SkillFact[],
): Refusal | null {
  const skill = skills.find((candidate) => candidate.key === key);
  if (skill === undefined)
    return refusal(PostRule.LEVEL_NOT_IN_SKILL, `The framework has no skill "${key}".`);
  if (level === null || level === undefined || skill.levels.includes(level)) return null;
  return refusal(
    PostRule.LEVEL_NOT_IN_SKILL,
    `The skill "${key}" has no level ${level}. It has ${skill.levels.join(', ')}.`,
  );
}

function refusal(rule: PostRule, message: string): Refusal {
  return { rule, message };
}
