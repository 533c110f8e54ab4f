import 'reflect-metadata';
import { Arg, Directive, Query, Resolver } from 'type-graphql';
import { WorkforceGrouping } from '../enums.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { WorkforceStatistics } from '../types/workforce-statistics.js';

@Resolver()
export class Statistics {
  @Directive('@classified(as: PUBLIC)')
  @Query(() => [WorkforceStatistics], { nullable: true, description: 'People counted by the attributes asked for: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.' })
  async workforceStatistics(
    @Directive('@classified(as: OFFICIAL)') @Arg('where', () => PersonFilter, { nullable: true, description: 'Which people count; all where omitted.' })
    where: PersonFilter | null,
    @Arg('groupBy', () => [WorkforceGrouping], { description: 'By what to group, three at most.' })
    groupBy: WorkforceGrouping[],
  ): Promise<WorkforceStatistics[] | null> {
    throw new Error('unwritten');
  }
}
