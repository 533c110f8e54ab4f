import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A skill that an opportunity requires.', simpleResolvers: true })
export class OpportunitySkill {
  @Field(() => Skill, { nullable: true, description: 'The skill; null if it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, { description: 'The lowest sufficient level.' })
  level!: SkillLevel;

  @Field(() => Boolean, { description: 'Whether the skill is essential: a person without it is no match.' })
  isEssential!: boolean;
}
