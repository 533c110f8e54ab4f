import 'reflect-metadata';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PlacementStatistics } from '../types/placement-statistics.js';
import { medianToPublish, type PlacementStatisticsAnswer } from '../published-statistics.js';

@Resolver(() => PlacementStatistics)
export class PlacementStatisticsFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The median days from PROPOSED to ACTIVE of those that became active; null where none did, or where the count or that of those is suppressed.',
  })
  async medianDaysToActive(@Root() { placements, row }: PlacementStatisticsAnswer): Promise<number | null> {
    return medianToPublish(await row.daysToActive(), placements);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The median days from first to last day; null where the count is suppressed.',
  })
  async medianLengthDays(@Root() { placements, row }: PlacementStatisticsAnswer): Promise<number | null> {
    return medianToPublish(await row.lengthDays(), placements);
  }
}
