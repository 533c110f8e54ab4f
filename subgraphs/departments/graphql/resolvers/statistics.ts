import 'reflect-metadata';
import { Arg, Query, Resolver } from 'type-graphql';
import { TenureGrouping } from '../enums.js';
import { StaffFlowFilter } from '../inputs/staff-flow-filter.js';
import { TenureFilter } from '../inputs/tenure-filter.js';
import { StaffFlowStatistics } from '../types/staff-flow-statistics.js';
import { TenureStatistics } from '../types/tenure-statistics.js';

@Resolver()
export class Statistics {
  @Query(() => [TenureStatistics], { nullable: true, description: 'How long people stay in post: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.' })
  async tenureStatistics(
    @Arg('where', () => TenureFilter, { nullable: true, description: 'Which tenures count; all where omitted.' })
    where: TenureFilter | null,
    @Arg('groupBy', () => [TenureGrouping], { description: 'By what to group, three at most.' })
    groupBy: TenureGrouping[],
  ): Promise<TenureStatistics[] | null> {
    throw new Error('unwritten');
  }

  @Query(() => [StaffFlowStatistics], { nullable: true, description: 'Moves of people from a post in one department to a post in another: one row for each pair of departments with a move in either direction, at most 2,000 rows, else refused with TOO_MANY_GROUPS.' })
  async staffFlowStatistics(
    @Arg('where', () => StaffFlowFilter, { description: 'Which moves count.' })
    where: StaffFlowFilter,
  ): Promise<StaffFlowStatistics[] | null> {
    throw new Error('unwritten');
  }
}
