import 'reflect-metadata';
import { Arg, Directive, Mutation, Resolver } from 'type-graphql';
import { AssertSkillInput } from '../inputs/assert-skill-input.js';
import { SkillAssertionResult } from '../types/skill-assertion-result.js';

@Resolver()
export class Mutations {
  @Directive('@tag(name: "internal")')
  @Mutation(() => SkillAssertionResult, { nullable: true, description: 'Records that a person has a skill at a level, replacing the person\'s earlier level from the same source.' })
  async assertSkill(
    @Arg('input', () => AssertSkillInput, { description: 'What is asserted.' })
    input: AssertSkillInput,
  ): Promise<SkillAssertionResult | null> {
    throw new Error('unwritten');
  }
}
