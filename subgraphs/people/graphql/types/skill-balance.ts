import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Department } from './department.js';
import { Skill } from './skill.js';

@Directive('@key(fields: "department { id } skill { key } level")')
@ObjectType({
  description: 'Supply and demand of one skill at one level in one department.',
  simpleResolvers: true,
})
export class SkillBalance {
  @Field(() => Department, { description: 'The department.' })
  department!: Department;

  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => SkillLevel, { description: 'The level.' })
  level!: SkillLevel;
}
