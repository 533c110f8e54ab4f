import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ValueBand } from '../enums.js';
import { DepartmentFilter } from './department-filter.js';

@InputType({ description: 'Which supplier relationships; all conditions that are set must hold.' })
export class SupplierRelationshipFilter {
  @Directive('@keysFrom(entity: "SupplierRelationship")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => DepartmentFilter, { nullable: true, description: 'Supplying a department like this.' })
  department?: DepartmentFilter | null | undefined;

  @Directive('@keysFrom(entity: "PartnerFirm", as: "firm")')
  @Field(() => [ID], { nullable: true, description: 'Supplied by one of these firms, by identifier.' })
  firmKeys?: string[] | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'With a contract in force on this day; together with `valueBand`, one contract has to meet both.',
  })
  activeOn?: string | null | undefined;

  @Field(() => [ValueBand], { nullable: true, description: 'With a contract of one of these sizes.' })
  valueBand?: ValueBand[] | null | undefined;
}
