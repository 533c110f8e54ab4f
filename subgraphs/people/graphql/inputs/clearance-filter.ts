import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ClearanceLevel } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'A clearance; all conditions that are set must hold.' })
export class ClearanceFilter {
  @Field(() => ClearanceLevel, { nullable: true, description: 'This level or a higher one.' })
  levelAtLeast?: ClearanceLevel | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Lapsing on or after this day.' })
  expiresFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Lapsing on or before this day.' })
  expiresTo?: string | null | undefined;
}
