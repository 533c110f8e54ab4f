import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A skill that a role level requires.', simpleResolvers: true })
export class RoleRequirement {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'The required level; null if the framework names the skill without a level.',
  })
  level!: SkillLevel | null;
}
