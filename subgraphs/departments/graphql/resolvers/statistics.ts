import 'reflect-metadata';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { suppressible, unlessSuppressed } from '../../../kit/graphql/suppression.js';
import type { DepartmentRow } from '../../domain/department.js';
import type { DepartmentRepository } from '../../repository/department-repository.js';
import type { StaffFlowRepository } from '../../repository/staff-flow-repository.js';
import type { TenureStatisticsRepository } from '../../repository/tenure-statistics.js';
import { TenureGrouping } from '../enums.js';
import { StaffFlowFilter } from '../inputs/staff-flow-filter.js';
import { TenureFilter } from '../inputs/tenure-filter.js';
import { StaffFlowStatistics } from '../types/staff-flow-statistics.js';
import { TenureStatistics } from '../types/tenure-statistics.js';

@Resolver()
export class Statistics {
  constructor(
    private readonly tenures: TenureStatisticsRepository,
    private readonly staffFlow: StaffFlowRepository,
    private readonly departments: DepartmentRepository,
  ) {}

  @Query(() => [TenureStatistics], {
    nullable: true,
    description:
      'How long people stay in post. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async tenureStatistics(
    @Arg('where', () => TenureFilter, {
      nullable: true,
      description: 'Which tenures count; all if omitted.',
    })
    where: TenureFilter | null,
    @Arg('groupBy', () => [TenureGrouping], { description: 'The attributes to group by, at most three.' })
    groupBy: TenureGrouping[],
    @Ctx() context: RequestContext,
  ): Promise<TenureStatistics[] | null> {
    const groups = await this.tenures.groups(where, groupBy, context.today);
    const departments = await this.departmentsOf(groups.map(({ departmentKey }) => departmentKey));
    return groups.map(({ departmentKey, grade, profession, tenures, medianDays }) => {
      const count = suppressible(tenures);
      const department = departmentKey === null ? null : (departments.get(departmentKey) ?? null);
      return {
        group: { department, grade, profession },
        tenures: count,
        medianDays: unlessSuppressed(medianDays, count),
      };
    });
  }

  @Query(() => [StaffFlowStatistics], {
    nullable: true,
    description:
      'Moves of people from a post in one department to a post in another. One row for each pair of departments with a move in either direction, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async staffFlowStatistics(
    @Arg('where', () => StaffFlowFilter, { description: 'Which moves count.' })
    where: StaffFlowFilter,
  ): Promise<StaffFlowStatistics[] | null> {
    const rows = await this.staffFlow.rows(where);
    const departments = await this.departmentsOf(
      rows.flatMap(({ department, counterpart }) => [department, counterpart]),
    );
    return rows.map((row) => {
      const arrivals = suppressible(row.arrivals);
      const departures = suppressible(row.departures);
      return {
        department: departments.get(row.department) as DepartmentRow,
        counterpart: departments.get(row.counterpart) as DepartmentRow,
        arrivals,
        departures,
        net: unlessSuppressed(row.arrivals - row.departures, arrivals, departures),
      };
    });
  }

  private async departmentsOf(keys: readonly (number | null)[]): Promise<Map<number, DepartmentRow>> {
    const named = [...new Set(keys)].filter((key) => key !== null);
    return new Map((await this.departments.byKey(named)).map((department) => [department.key, department]));
  }
}
