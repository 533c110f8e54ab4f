import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Person } from './person.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: "One person's time at an organisation that does not employ them.",
  simpleResolvers: true,
})
export class Placement {
  @Field(() => ID, { description: "The placement's stable public identifier." })
  id!: string;

  @Directive('@external')
  @Field(() => Person, {
    nullable: true,
    description: 'The placed person; null if they cannot be reached or seen.',
  })
  person!: Person | null;

  @Directive('@external')
  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Directive('@external')
  @Field(() => CalendarDate, {
    description: 'The last day: the actual one if the placement has ended, otherwise the planned one.',
  })
  endDate!: string;
}
