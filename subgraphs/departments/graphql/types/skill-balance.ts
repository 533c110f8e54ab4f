import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Department } from './department.js';
import { Skill } from './skill.js';

@Directive('@key(fields: "department { id } skill { key } level")')
@Directive('@classified(as: PUBLIC)')
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

  @Field(() => Int, { description: "Demand: the department's posts that require the skill at this level." })
  requiredByPosts!: number;

  @Field(() => Int, { description: 'Demand: those of these posts for which the skill is essential.' })
  essentialToPosts!: number;
}
