import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Profession } from '../../../kit/vocabulary/index.js';
import { DepartmentFilter } from './department-filter.js';

@InputType({ description: 'Which moves between departments; all conditions that are set must hold.' })
export class StaffFlowFilter {
  @Field(() => CalendarDate, { description: 'Moves on or after this day.' })
  movedFrom!: string;

  @Field(() => CalendarDate, { description: 'Moves on or before this day.' })
  movedTo!: string;

  @Field(() => [Profession], {
    nullable: true,
    description: 'Into or out of a post of one of these professions.',
  })
  profession?: Profession[] | null | undefined;

  @Field(() => DepartmentFilter, { nullable: true, description: 'From the view of a department like this.' })
  department?: DepartmentFilter | null | undefined;
}
