import 'reflect-metadata';
import { createUnionType } from 'type-graphql';
import { SkillAssertionRefused } from './skill-assertion-refused.js';
import { SkillAssertionSaved } from './skill-assertion-saved.js';

export const SkillAssertionResult = createUnionType({
  name: 'SkillAssertionResult',
  description: 'The result of an assertion.',
  types: () => [SkillAssertionSaved, SkillAssertionRefused] as const,
});
export type SkillAssertionResult = SkillAssertionSaved | SkillAssertionRefused;
