import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@ObjectType({ description: "One person's level in one skill, with its source.", simpleResolvers: true })
export class SkillAssertion {
  @Directive('@external')
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Directive('@external')
  @Field(() => SkillLevel, { description: 'The level, one that the skill has.' })
  level!: SkillLevel;
}
