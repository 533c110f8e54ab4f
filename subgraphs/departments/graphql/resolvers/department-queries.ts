import 'reflect-metadata';
import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { DepartmentFilter } from '../inputs/department-filter.js';
import { DepartmentOrder } from '../inputs/department-order.js';
import { DepartmentConnection } from '../types/department-connection.js';
import { Department } from '../types/department.js';

@Resolver()
export class DepartmentQueries {
  @Query(() => Department, { nullable: true, description: 'One department; null where there is none.' })
  async department(
    @Arg('id', () => ID, { description: 'The department\'s identifier.' })
    id: string,
  ): Promise<Department | null> {
    throw new Error('unwritten');
  }

  @Query(() => Department, { nullable: true, description: 'One department by its slug; null where there is none.' })
  async departmentBySlug(
    @Arg('slug', () => String, { description: 'The slug, for example "cabinet-office".' })
    slug: string,
  ): Promise<Department | null> {
    throw new Error('unwritten');
  }

  @Query(() => DepartmentConnection, { nullable: true, description: 'Departments that match a filter.' })
  async departments(
    @Arg('where', () => DepartmentFilter, { nullable: true, description: 'Which departments; all where omitted.' })
    where: DepartmentFilter | null,
    @Arg('orderBy', () => DepartmentOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: DepartmentOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<DepartmentConnection | null> {
    throw new Error('unwritten');
  }
}
