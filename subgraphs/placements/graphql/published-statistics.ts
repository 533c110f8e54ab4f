// Rows of statistics as they are published: a small count is withheld, and with it each figure that is worked out
// from it. A figure that only a few of a group contribute to is withheld too, or it would be about those few.
import { suppressible, unlessSuppressed } from '../../kit/graphql/suppression.js';
import type { SuppressibleCount } from '../../kit/graphql/suppressible-count.js';
import type { BenefitStatisticsRow, Sum } from '../repository/statistics/benefit-statistics.js';
import type { CostStatisticsRow } from '../repository/statistics/cost-statistics.js';
import type { ObjectiveStatisticsRow } from '../repository/statistics/objective-statistics.js';
import type {
  Median,
  PlacementStatisticsRow,
  TerminationStatisticsRow,
} from '../repository/statistics/placement-statistics.js';
import type { BenefitStatistics } from './types/benefit-statistics.js';
import type { CostStatistics } from './types/cost-statistics.js';
import type { ObjectiveStatistics } from './types/objective-statistics.js';
import type { PlacementStatistics } from './types/placement-statistics.js';
import type { TerminationStatistics } from './types/termination-statistics.js';

/** With the row itself, from which medians are worked out when they are asked for. */
export interface PlacementStatisticsAnswer extends PlacementStatistics {
  readonly row: PlacementStatisticsRow;
}

export function publishedPlacements(row: PlacementStatisticsRow): PlacementStatisticsAnswer {
  const placements = suppressible(row.count);
  return {
    group: row.group,
    placements,
    share: unlessSuppressed(share(row.count, row.total), placements),
    row,
  };
}

/** A median in whole days, halves rounded up. */
export function medianToPublish(median: Median | null, placements: SuppressibleCount): number | null {
  return median && unlessSuppressed(Math.round(median.value), placements, suppressible(median.count));
}

export function publishedTerminations({
  group,
  endReason,
  count,
  total,
}: TerminationStatisticsRow): TerminationStatistics {
  const placements = suppressible(count);
  return { group, endReason, placements, share: unlessSuppressed(share(count, total), placements) };
}

export function publishedObjectives({ group, ...counts }: ObjectiveStatisticsRow): ObjectiveStatistics {
  const judged = counts.met + counts.partlyMet + counts.notMet;
  const objectives = suppressible(counts.set);
  const met = suppressible(counts.met);
  const partlyMet = suppressible(counts.partlyMet);
  const notMet = suppressible(counts.notMet);
  return {
    group,
    objectives,
    met,
    partlyMet,
    notMet,
    notJudged: suppressible(counts.set - judged),
    metShare: unlessSuppressed(share(counts.met, judged), objectives, met, partlyMet, notMet),
  };
}

export function publishedBenefits(row: BenefitStatisticsRow): BenefitStatistics {
  const claims = suppressible(row.claimed.count);
  const sum = ({ pence, count }: Sum): number | null => unlessSuppressed(pence, claims, suppressible(count));
  return {
    group: row.group,
    claims,
    target: sum(row.target),
    claimed: sum(row.claimed),
    evaluated: sum(row.evaluated),
    assured: sum(row.assured),
    assuredCashReleasing: sum(row.assuredCashReleasing),
  };
}

export function publishedCosts({ group, count, hostCost, homeCost }: CostStatisticsRow): CostStatistics {
  const placements = suppressible(count);
  return {
    group,
    placements,
    hostCost: unlessSuppressed(hostCost, placements),
    homeCost: unlessSuppressed(homeCost, placements),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
