import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A skill that an opportunity asks for.', simpleResolvers: true })
export class OpportunitySkill {
  @Field(() => Skill, { nullable: true, description: 'The skill; null where it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, { description: 'The lowest level that will do.' })
  level!: SkillLevel;

  @Field(() => Boolean, { description: 'Whether a person without it cannot be matched.' })
  isEssential!: boolean;
}
