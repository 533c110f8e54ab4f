import 'reflect-metadata';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { graphError } from '../../../../schema/errors/graph-error.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { StatisticsRepository } from '../../repository/statistics-repository.js';
import { WorkforceGrouping } from '../enums.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { workforceStatisticsOf } from '../workforce-statistics-of.js';
import { WorkforceStatistics } from '../types/workforce-statistics.js';

@Resolver()
export class Statistics {
  constructor(private readonly repository: StatisticsRepository) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [WorkforceStatistics], {
    nullable: true,
    description:
      'People counted by the chosen attributes. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async workforceStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PersonFilter, {
      nullable: true,
      description: 'Which people count; all if omitted.',
    })
    where: PersonFilter | null,
    @Arg('groupBy', () => [WorkforceGrouping], { description: 'The attributes to group by, at most three.' })
    groupBy: WorkforceGrouping[],
    @Ctx() context: RequestContext,
  ): Promise<WorkforceStatistics[] | null> {
    if (groupBy.length > 3 || new Set(groupBy).size < groupBy.length) {
      throw graphError('INVALID_GROUPING', '`groupBy` must name at most three attributes, each only once.');
    }
    return workforceStatisticsOf(await this.repository.workforce(where, groupBy, context.today));
  }
}
