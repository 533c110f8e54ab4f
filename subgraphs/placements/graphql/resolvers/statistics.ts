import 'reflect-metadata';
import { Arg, Directive, Int, Query, Resolver } from 'type-graphql';
import type { BenefitStatisticsRepository } from '../../repository/statistics/benefit-statistics.js';
import type { CostStatisticsRepository } from '../../repository/statistics/cost-statistics.js';
import type { ObjectiveStatisticsRepository } from '../../repository/statistics/objective-statistics.js';
import type { PlacementStatisticsRepository } from '../../repository/statistics/placement-statistics.js';
import { BenefitGrouping, CostGrouping, PlacementGrouping } from '../enums.js';
import { BenefitClaimFilter } from '../inputs/benefit-claim-filter.js';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementNeighbourGrouping } from '../inputs/placement-neighbour-grouping.js';
import {
  publishedBenefits,
  publishedCosts,
  publishedObjectives,
  publishedPlacements,
  publishedTerminations,
} from '../published-statistics.js';
import { BenefitStatistics } from '../types/benefit-statistics.js';
import { CostStatistics } from '../types/cost-statistics.js';
import { ObjectiveStatistics } from '../types/objective-statistics.js';
import { PlacementStatistics } from '../types/placement-statistics.js';
import { TerminationStatistics } from '../types/termination-statistics.js';

@Resolver()
export class Statistics {
  constructor(
    private readonly placements: PlacementStatisticsRepository,
    private readonly objectives: ObjectiveStatisticsRepository,
    private readonly benefits: BenefitStatisticsRepository,
    private readonly costs: CostStatisticsRepository,
  ) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [PlacementStatistics], {
    nullable: true,
    description:
      'Numbers and lengths of placements. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async placementStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'Which placements count; all if omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'The attributes to group by, at most three.',
    })
    groupBy: PlacementGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description:
        'The attributes of neighbours to group by; at most three attributes together with `groupBy`.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<PlacementStatistics[] | null> {
    return (await this.placements.placements(where, { groupBy, groupByNeighbour })).map(publishedPlacements);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [ObjectiveStatistics], {
    nullable: true,
    description:
      'Objectives of placements and their outcomes. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async objectiveStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'The placements whose objectives count; all if omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'The attributes to group by, at most three.',
    })
    groupBy: PlacementGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description:
        'The attributes of neighbours to group by; at most three attributes together with `groupBy`.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<ObjectiveStatistics[] | null> {
    return (await this.objectives.objectives(where, { groupBy, groupByNeighbour })).map(publishedObjectives);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [BenefitStatistics], {
    nullable: true,
    description:
      'Benefits, from objective to assurance. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async benefitStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => BenefitClaimFilter, {
      nullable: true,
      description: 'Which claims count; all if omitted.',
    })
    where: BenefitClaimFilter | null,
    @Arg('groupBy', () => [BenefitGrouping], { description: 'The attributes to group by, at most three.' })
    groupBy: BenefitGrouping[],
  ): Promise<BenefitStatistics[] | null> {
    return (await this.benefits.benefits(where, groupBy)).map(publishedBenefits);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [CostStatistics], {
    nullable: true,
    description:
      'The cost of placements for host and home, apportioned by day to financial years. One row for each group, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async costStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'The placements whose cost counts; all if omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [CostGrouping], {
      defaultValue: [],
      description: 'The attributes to group by, at most three.',
    })
    groupBy: CostGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description:
        'The attributes of neighbours to group by; at most three attributes together with `groupBy`.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
    @Arg('yearFrom', () => Int, {
      nullable: true,
      description: 'Cost from this financial year on, by the year it begins in.',
    })
    yearFrom: number | null,
    @Arg('yearTo', () => Int, {
      nullable: true,
      description: 'Cost up to this financial year, by the year it begins in.',
    })
    yearTo: number | null,
  ): Promise<CostStatistics[] | null> {
    const rows = await this.costs.costs(where, { groupBy, groupByNeighbour }, { from: yearFrom, to: yearTo });
    return rows.map(publishedCosts);
  }

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
  @Directive('@tag(name: "internal")')
  @Query(() => [TerminationStatistics], {
    nullable: true,
    description:
      'Placements that ended early, by reason. One row for each group and reason, at most 2,000 rows; more are refused with TOO_MANY_GROUPS.',
  })
  async terminationStatistics(
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'Which of the placements that ended early count; all if omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'The attributes to group by besides the reason, at most three.',
    })
    groupBy: PlacementGrouping[],
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description:
        'The attributes of neighbours to group by; at most three attributes together with `groupBy`.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<TerminationStatistics[] | null> {
    return (await this.placements.terminations(where, { groupBy, groupByNeighbour })).map(
      publishedTerminations,
    );
  }
}
