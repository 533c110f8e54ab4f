import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SchemeSector } from '../enums.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A programme of placements with its own rules.', simpleResolvers: true })
export class Scheme {
  @Field(() => ID, { description: "The scheme's stable public identifier." })
  id!: string;

  @Field(() => String, { description: "The scheme's name." })
  name!: string;

  @Field(() => SchemeSector, { description: 'Its field of work.' })
  sector!: SchemeSector;

  @Field(() => CalendarDate, { description: 'The day it opened or opens.' })
  opensOn!: string;

  @Field(() => Int, { description: 'The shortest placement in months.' })
  minimumMonths!: number;

  @Field(() => Int, { description: 'The longest placement in months, 24 unless the scheme says otherwise.' })
  maximumMonths!: number;
}
