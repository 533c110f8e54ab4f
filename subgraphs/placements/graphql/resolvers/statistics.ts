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
      'Placements counted and timed: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.',
  })
  async placementStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'Which placements count; all where omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'By what to group, three at most.',
    })
    groupBy: PlacementGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description: 'By what to group, of neighbours; with `groupBy` three attributes at most.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<PlacementStatistics[] | null> {
    return (await this.placements.placements(where, { groupBy, groupByNeighbour })).map(publishedPlacements);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [ObjectiveStatistics], {
    nullable: true,
    description:
      'What placements set out to do and did: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.',
  })
  async objectiveStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'The objectives of which placements count; all where omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'By what to group, three at most.',
    })
    groupBy: PlacementGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description: 'By what to group, of neighbours; with `groupBy` three attributes at most.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<ObjectiveStatistics[] | null> {
    return (await this.objectives.objectives(where, { groupBy, groupByNeighbour })).map(publishedObjectives);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [BenefitStatistics], {
    nullable: true,
    description:
      'Benefits by category, from objective to assurance: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.',
  })
  async benefitStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => BenefitClaimFilter, {
      nullable: true,
      description: 'Which claims count; all where omitted.',
    })
    where: BenefitClaimFilter | null,
    @Arg('groupBy', () => [BenefitGrouping], { description: 'By what to group, three at most.' })
    groupBy: BenefitGrouping[],
  ): Promise<BenefitStatistics[] | null> {
    return (await this.benefits.benefits(where, groupBy)).map(publishedBenefits);
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [CostStatistics], {
    nullable: true,
    description:
      'What placements cost host and home, apportioned by day to financial years: one row a group, at most 2,000 rows, else refused with TOO_MANY_GROUPS.',
  })
  async costStatistics(
    @Directive('@classified(as: OFFICIAL)')
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'The cost of which placements counts; all where omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [CostGrouping], {
      defaultValue: [],
      description: 'By what to group, three at most.',
    })
    groupBy: CostGrouping[],
    @Directive('@classified(as: OFFICIAL)')
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description: 'By what to group, of neighbours; with `groupBy` three attributes at most.',
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
      'Placements that ended early, by reason: one row a group and reason, at most 2,000 rows, else refused with TOO_MANY_GROUPS.',
  })
  async terminationStatistics(
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'Which placements count, of those that ended early; all where omitted.',
    })
    where: PlacementFilter | null,
    @Arg('groupBy', () => [PlacementGrouping], {
      defaultValue: [],
      description: 'By what to group besides the reason, three at most.',
    })
    groupBy: PlacementGrouping[],
    @Arg('groupByNeighbour', () => PlacementNeighbourGrouping, {
      nullable: true,
      description: 'By what to group, of neighbours; with `groupBy` three attributes at most.',
    })
    groupByNeighbour: PlacementNeighbourGrouping | null,
  ): Promise<TerminationStatistics[] | null> {
    return (await this.placements.terminations(where, { groupBy, groupByNeighbour })).map(
      publishedTerminations,
    );
  }
}
