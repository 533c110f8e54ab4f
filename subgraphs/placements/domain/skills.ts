// The skills a person brings: at levels that those skills have.
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { PlacementSkillInput, ProposePlacementInput } from './inputs.js';
import { broken, type RuleBroken } from './outcome.js';
import type { ProposalCase } from './proposal-case.js';

/** More skills than anybody is chosen for, and few enough to ask the framework about at once. */
const maximumSkills = 100;

export function skillCountRule({ input }: ProposalCase): RuleBroken | undefined {
  if (input.skillsBrought.length <= maximumSkills) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `\`skillsBrought\` has ${input.skillsBrought.length} skills; the maximum is ${maximumSkills}.`,
    ['skillsBrought'],
  );
}

export function levelInSkillRule({ input, facts }: ProposalCase): RuleBroken | undefined {
  const wrong = input.skillsBrought.filter(
    ({ skill, level }) => !facts.skillLevels.get(skill)?.includes(level),
  );
  if (wrong.length === 0) return undefined;
  const named = wrong.map(({ skill, level }) => `${skill} has no level ${level}`).join(', ');
  return broken('LEVEL_NOT_IN_SKILL', `The framework does not have these levels: ${named}.`, [
    'skillsBrought',
  ]);
}

/** The skills brought, each once, at the highest level named for it. */
export function skillsBrought({ skillsBrought: brought }: ProposePlacementInput): PlacementSkillInput[] {
  const levels = new Map<string, SkillLevel>();
  for (const { skill, level } of brought) {
    const known = levels.get(skill);
    if (known === undefined || rankIn(SkillLevel, level) > rankIn(SkillLevel, known))
      levels.set(skill, level);
  }
  return [...levels].map(([skill, level]) => ({ skill, level }));
}
