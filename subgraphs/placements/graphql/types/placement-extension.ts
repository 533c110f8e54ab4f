import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate, Timestamp } from '../../../kit/graphql/scalars.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One extension of a placement.', simpleResolvers: true })
export class PlacementExtension {
  @Field(() => CalendarDate, { description: 'The planned end before.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The planned end after.' })
  to!: string;

  @Field(() => Timestamp, { description: 'When it was agreed.' })
  extendedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reference of the exception, if the scheme's maximum was exceeded; otherwise null.",
  })
  exceptionReference!: string | null;
}
