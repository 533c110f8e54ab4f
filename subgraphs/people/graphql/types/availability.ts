import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'When a person could be placed, and for which share of full time.',
  simpleResolvers: true,
})
export class Availability {
  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null if it is open.' })
  to!: string | null;

  @Field(() => Float, { description: 'The share of full time on offer, from 0.01 to 1.' })
  fte!: number;
}
