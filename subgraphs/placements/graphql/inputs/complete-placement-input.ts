import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@InputType({ description: 'A placement to complete.' })
export class CompletePlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The actual last day.' })
  actualEndDate!: string;
}
