// Whether an assertion may be recorded.
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import { SkillAssertionRule } from './enums.js';
import type { AssertSkillInput } from './inputs.js';

/** What the rules need to know. */
export interface AssertionFacts {
  readonly personExists: boolean;
  /** The levels that the skill has, lowest first; undefined where there is no such skill. */
  readonly levels: readonly SkillLevel[] | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface AssertionRefusal {
  readonly rule: SkillAssertionRule;
  readonly message: string;
  readonly levels: SkillLevel[];
}

/** The rule that an assertion breaks, the first of them; undefined where it may be recorded. */
export function assertionRefusal(
  input: AssertSkillInput,
  { personExists, levels, today }: AssertionFacts,
): AssertionRefusal | undefined {
  const refused = (rule: SkillAssertionRule, message: string): AssertionRefusal => ({
    rule,
    message,
    levels: [...(levels ?? [])],
  });
  if (!personExists) return refused(SkillAssertionRule.PERSON_NOT_FOUND, 'The person does not exist.');
  if (levels === undefined)
    return refused(SkillAssertionRule.SKILL_NOT_FOUND, 'The framework has no such skill.');
  if (!levels.includes(input.level)) {
    return refused(
      SkillAssertionRule.LEVEL_NOT_IN_SKILL,
      `The skill has no level ${input.level}. It has ${levels.join(', ')}.`,
    );
  }
  if (input.assessedOn > today)
    return refused(SkillAssertionRule.ASSESSED_IN_FUTURE, 'The day of the assessment is in the future.');
  return undefined;
}
