import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { AssertionSource } from '../enums.js';
import { Skill } from './skill.js';

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: "One person's level in one skill, with its source.", simpleResolvers: true })
export class SkillAssertion {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => SkillLevel, { description: 'The level, one that the skill has.' })
  level!: SkillLevel;

  @Field(() => AssertionSource, { description: 'The source of the assertion.' })
  source!: AssertionSource;

  @Field(() => CalendarDate, { description: 'The day it was assessed.' })
  assessedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the evidence can be found; null if none was given.',
  })
  evidence!: string | null;
}
