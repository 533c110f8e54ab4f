import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A skill that a person brought to a placement.', simpleResolvers: true })
export class PlacementSkill {
  @Field(() => Skill, { nullable: true, description: 'The skill; null if it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, { description: 'The level at the time.' })
  level!: SkillLevel;
}
