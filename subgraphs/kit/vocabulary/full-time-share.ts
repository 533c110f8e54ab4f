// Shares of full time, as posts, placements and offers have them.

/** The least share that anybody means, half an hour a week; what is below is a slip of the pen. */
export const leastFullTimeShare = 0.01;

/** Whether a number is a share of full time: from the least to 1. */
export function isFullTimeShare(share: number): boolean {
  return share >= leastFullTimeShare && share <= 1;
}
