import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { Department } from './department.js';

@ObjectType({
  description: 'Moves of people between two departments, seen from the first.',
  simpleResolvers: true,
})
export class StaffFlowStatistics {
  @Field(() => Department, { description: 'The department the row is about.' })
  department!: Department;

  @Field(() => Department, { description: 'The other department; a pair appears once from each side.' })
  counterpart!: Department;

  @Field(() => SuppressibleCount, { description: 'People who came from the counterpart.' })
  arrivals!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'People who went to the counterpart.' })
  departures!: SuppressibleCount;

  @Field(() => Int, {
    nullable: true,
    description: 'Arrivals less departures; null where either is suppressed.',
  })
  net!: number | null;
}
