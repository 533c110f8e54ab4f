/** Which way a list is ordered. */
export const SortDirection = {
  /** Lowest, earliest or A first. */
  ASC: 'ASC',
  /** Highest, latest or Z first. */
  DESC: 'DESC',
} as const;
export type SortDirection = (typeof SortDirection)[keyof typeof SortDirection];
