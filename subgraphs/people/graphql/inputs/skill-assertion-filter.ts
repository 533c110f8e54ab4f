import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { AssertionSource } from '../enums.js';
import { PersonFilter } from './person-filter.js';

@InputType({ description: "One person's level in one skill; all conditions that are set must hold." })
export class SkillAssertionFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these skills, by key.' })
  skill?: string[] | null | undefined;

  @Field(() => String, { nullable: true, description: 'A skill of this framework.' })
  framework?: string | null | undefined;

  @Field(() => SkillLevel, { nullable: true, description: 'This level or a higher one.' })
  levelAtLeast?: SkillLevel | null | undefined;

  @Field(() => [AssertionSource], { nullable: true, description: 'From one of these sources.' })
  source?: AssertionSource[] | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Assessed on or after this day.' })
  assessedFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Assessed on or before this day.' })
  assessedTo?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Raised above an earlier level of the same person on or after this day.',
  })
  raisedFrom?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Raised above an earlier level of the same person on or before this day.',
  })
  raisedTo?: string | null | undefined;

  @Field(() => PersonFilter, { nullable: true, description: 'Held by a person like this.' })
  person?: PersonFilter | null | undefined;
}
