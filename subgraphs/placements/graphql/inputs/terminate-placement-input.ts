import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { EndReason } from '../enums.js';

@InputType({ description: 'A placement to end early.' })
export class TerminatePlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The actual last day.' })
  actualEndDate!: string;

  @Field(() => EndReason, { description: 'The reason, from the list.' })
  endReason!: EndReason;

  @Field(() => String, { nullable: true, description: 'The reason, as text.' })
  reason?: string | null | undefined;
}
