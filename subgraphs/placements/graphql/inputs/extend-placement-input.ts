import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@InputType({ description: 'A placement to extend.' })
export class ExtendPlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The new planned end.' })
  plannedEndDate!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reference of the exception, if the scheme's maximum is exceeded.",
  })
  exceptionReference?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'The reason, as text.' })
  reason?: string | null | undefined;
}
