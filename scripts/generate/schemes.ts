// The schemes that placements belong to.
import type { Scheme } from './placement.js';

/** Days before today on which each opened; the first long before any placement begins. */
const offered = [
  ['SCHEME-DIGITAL', 'Digital and Data Secondments', 'DIGITAL_AND_DATA', 2_600, 3, 24],
  ['SCHEME-SCIENCE', 'Science Secondments', 'SCIENCE', 1_200, 6, 24],
  ['SCHEME-ENGINEERING', 'Engineering Secondments', 'ENGINEERING', 800, 6, 24],
  ['SCHEME-LEADERSHIP', 'Leadership Exchange', 'OTHER', 1_500, 3, 12],
] as const;

export function schemesOffered(firstKey: number, today: number): Scheme[] {
  return offered.map(([id, name, sector, daysAgo, minimumMonths, maximumMonths], place) => ({
    key: firstKey + place,
    id,
    name,
    sector,
    opensOn: today - daysAgo,
    minimumMonths,
    maximumMonths,
  }));
}
