import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { Department } from './department.js';

@ObjectType({
  description: 'Moves of people between two departments, from the view of the first.',
  simpleResolvers: true,
})
export class StaffFlowStatistics {
  @Field(() => Department, { description: 'The department the row is about.' })
  department!: Department;

  @Field(() => Department, {
    description: 'The other department. Two departments appear in two rows, one for each.',
  })
  counterpart!: Department;

  @Field(() => SuppressibleCount, { description: 'People who came from the counterpart.' })
  arrivals!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'People who went to the counterpart.' })
  departures!: SuppressibleCount;

  @Field(() => Int, {
    nullable: true,
    description: 'Arrivals minus departures; null if either is suppressed.',
  })
  net!: number | null;
}
