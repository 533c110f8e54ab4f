import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@ObjectType({ description: 'A skill that a firm offers to lend.', simpleResolvers: true })
export class FirmOffer {
  @Field(() => Skill, { nullable: true, description: 'The skill; null if it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, { description: 'The level offered.' })
  level!: SkillLevel;

  @Field(() => Int, {
    nullable: true,
    description: 'How many experts the firm could lend; null if it is not known.',
  })
  experts!: number | null;
}
