import 'reflect-metadata';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../kit/paging/page.js';
import type { DepartmentRow } from '../../domain/department.js';
import type { DepartmentRepository } from '../../repository/department-repository.js';
import { DepartmentFilter } from '../inputs/department-filter.js';
import { DepartmentOrder } from '../inputs/department-order.js';
import { DepartmentConnection } from '../types/department-connection.js';
import { Department } from '../types/department.js';

@Resolver(() => DepartmentConnection)
export class DepartmentQueries {
  constructor(private readonly departmentRepository: DepartmentRepository) {}

  @Query(() => Department, { nullable: true, description: 'One department; null if there is none.' })
  async department(
    @Arg('id', () => ID, { description: "The department's identifier." })
    id: string,
  ): Promise<Department | null> {
    const [department] = await this.departmentRepository.byId([id]);
    return department ?? null;
  }

  @Query(() => Department, {
    nullable: true,
    description: 'One department by its slug; null if there is none.',
  })
  async departmentBySlug(
    @Arg('slug', () => String, { description: 'The slug, for example "cabinet-office".' })
    slug: string,
  ): Promise<Department | null> {
    const [department] = await this.departmentRepository.bySlug([slug]);
    return department ?? null;
  }

  @Query(() => DepartmentConnection, { nullable: true, description: 'Departments that match a filter.' })
  departments(
    @Arg('where', () => DepartmentFilter, {
      nullable: true,
      description: 'Which departments; all if omitted.',
    })
    where: DepartmentFilter | null,
    @Arg('orderBy', () => DepartmentOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: DepartmentOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<DepartmentConnection | null> {
    return this.departmentRepository.page(where, orderBy, { first, after });
  }

  @FieldResolver(() => Int, { description: 'How many match in total.' })
  totalCount(@Root() connection: CountedConnection<DepartmentRow>): Promise<number> {
    return connection.count();
  }
}
