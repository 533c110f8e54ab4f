import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ValueBand } from '../enums.js';

@ObjectType({ description: 'A contract under which a firm supplies a department.', simpleResolvers: true })
export class SupplierContract {
  @Field(() => String, { description: "The contract's reference, unique within the department." })
  reference!: string;

  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null if it is open.' })
  to!: string | null;

  @Field(() => ValueBand, {
    nullable: true,
    description: 'Its value over its whole term; null if it is not stated.',
  })
  valueBand!: ValueBand | null;
}
