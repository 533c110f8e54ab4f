import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { AssertionSource } from '../enums.js';

@InputType({ description: "An assertion about a person's skill." })
export class AssertSkillInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The skill, by key.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'The level, one that the skill has.' })
  level!: SkillLevel;

  @Field(() => AssertionSource, { description: 'The source of the assertion.' })
  source!: AssertionSource;

  @Field(() => CalendarDate, { description: 'The day it was assessed, not in the future.' })
  assessedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where the evidence can be found.' })
  evidence?: string | null | undefined;
}
