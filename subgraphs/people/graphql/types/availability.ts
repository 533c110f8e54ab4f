import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'When, and for how much of their time, a person could be placed.',
  simpleResolvers: true,
})
export class Availability {
  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null where it is open.' })
  to!: string | null;

  @Field(() => Float, { description: 'The share of full time on offer, from 0.01 to 1.' })
  fte!: number;
}
