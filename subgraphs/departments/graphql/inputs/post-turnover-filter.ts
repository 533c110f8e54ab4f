import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@InputType({ description: "How often a post's holder changed in a period." })
export class PostTurnoverFilter {
  @Field(() => CalendarDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day of the period; today if omitted.',
  })
  to?: string | null | undefined;

  @Field(() => Int, { description: 'At least this many changes of holder.' })
  changesAtLeast!: number;
}
