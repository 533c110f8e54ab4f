import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@ObjectType({
  description: 'An agreement with a firm under which placements are made.',
  simpleResolvers: true,
})
export class FirmAgreement {
  @Field(() => String, { description: "The agreement's reference." })
  reference!: string;

  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null if it is open.' })
  to!: string | null;
}
