import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SupplierRelationship } from './supplier-relationship.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: "One person's time at an organisation that does not employ them.",
  simpleResolvers: true,
})
export class Placement {
  @Field(() => ID, { description: "The placement's stable public identifier." })
  id!: string;

  @Directive('@external')
  @Field(() => SupplierRelationship, {
    nullable: true,
    description:
      'The supplier relationship between its department and its firm, to find the contracts between them; null for a loan.',
  })
  supplierRelationship!: SupplierRelationship | null;

  @Directive('@external')
  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Directive('@external')
  @Field(() => CalendarDate, {
    description: 'The last day: the actual one if the placement has ended, otherwise the planned one.',
  })
  endDate!: string;
}
