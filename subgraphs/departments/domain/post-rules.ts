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
  /** The version as it stands; null where there is no such post. */
  readonly version: number | null;
  readonly superiorExists: boolean;
  /** Whether the superior reports, through however many others, to the post itself, or is it. */
  readonly superiorReportsToPost: boolean;
  readonly skills: readonly SkillFact[];
}

/** The first rule that a new post breaks; null where it breaks none. */
export function refusalOfNewPost(claims: PostClaims, facts: NewPostFacts): Refusal | null {
  if (facts.departmentStatus === null)
    return refusal(PostRule.DEPARTMENT_NOT_OPEN, 'There is no such organisation.');
  if (facts.departmentStatus === DepartmentStatus.CLOSED) {
    return refusal(
      PostRule.DEPARTMENT_NOT_OPEN,
      'The organisation is closed; add the post to the one that took over its work.',
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
  if (facts.version === null) return refusal(PostRule.POST_NOT_FOUND, 'There is no such post.');
  if (facts.version !== claims.version) {
    return refusal(
      PostRule.STALE_VERSION,
      `The post is at version ${facts.version}, the change is based on ${claims.version}. Look at the post as it stands and change it again.`,
    );
  }
  const superior = superiorRefusal(claims, facts);
  if (superior !== null) return superior;
  if (facts.superiorReportsToPost) {
    return refusal(
      PostRule.REPORTING_CYCLE,
      'The post would report to itself, because the one it is to report to reports to it, directly or through others.',
    );
  }
  return claimsRefusal(claims, facts.skills);
}

export const referenceTaken: Refusal = refusal(
  PostRule.REFERENCE_TAKEN,
  'Another post of the organisation has the reference; choose one that is free.',
);

function superiorRefusal(
  { reportsToId }: PostClaims,
  { superiorExists }: { readonly superiorExists: boolean },
): Refusal | null {
  if (reportsToId === null || reportsToId === undefined || superiorExists) return null;
  return refusal(PostRule.POST_NOT_FOUND, 'There is no such post for it to report to.');
}

function claimsRefusal({ fte, requirements }: PostClaims, skills: readonly SkillFact[]): Refusal | null {
  if (fte !== null && fte !== undefined && !isFullTimeShare(fte)) {
    return refusal(PostRule.FTE_OUT_OF_RANGE, `The share of full time is ${fte}; give one from 0.01 to 1.`);
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
    return refusal(PostRule.LEVEL_NOT_IN_SKILL, `There is no skill "${key}" in the framework.`);
  if (level === null || level === undefined || skill.levels.includes(level)) return null;
  return refusal(
    PostRule.LEVEL_NOT_IN_SKILL,
    `The skill "${key}" has no level ${level}; it has ${skill.levels.join(', ')}.`,
  );
}

function refusal(rule: PostRule, message: string): Refusal {
  return { rule, message };
}
