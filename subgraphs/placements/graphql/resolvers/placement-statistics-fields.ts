import 'reflect-metadata';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PlacementStatistics } from '../types/placement-statistics.js';
import { medianToPublish, type PlacementStatisticsAnswer } from '../published-statistics.js';

@Resolver(() => PlacementStatistics)
export class PlacementStatisticsFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The median days from PROPOSED to ACTIVE, of the placements that became active; null if none did, or if the count of all placements or of these is suppressed.',
  })
  async medianDaysToActive(@Root() { placements, row }: PlacementStatisticsAnswer): Promise<number | null> {
    return medianToPublish(await row.daysToActive(), placements);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The median days from first to last day; null if the count is suppressed.',
  })
  async medianLengthDays(@Root() { placements, row }: PlacementStatisticsAnswer): Promise<number | null> {
    return medianToPublish(await row.lengthDays(), placements);
  }
}
