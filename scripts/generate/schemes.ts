// The schemes that placements belong to.
import { dayNumber } from './calendar.js';
import type { Databases } from './databases.js';
import type { Part } from './generated-content.js';
import type { Scheme } from './placement.js';

/** Days before today on which each opened; the first long before any placement begins. */
const offered = [
  ['SCHEME-DIGITAL', 'Digital and Data Secondments', 'DIGITAL_AND_DATA', 2_600, 3, 24],
  ['SCHEME-SCIENCE', 'Science Secondments', 'SCIENCE', 1_200, 6, 24],
  ['SCHEME-ENGINEERING', 'Engineering Secondments', 'ENGINEERING', 800, 6, 24],
  ['SCHEME-LEADERSHIP', 'Leadership Exchange', 'OTHER', 1_500, 3, 12],
] as const;

function schemesOffered(firstKey: number, today: number): Scheme[] {
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

/** The schemes: our own first, then any other that was there. */
export async function schemesOf(
  { placements: { reads } }: Databases,
  firstKey: number,
  today: number,
): Promise<Part<Scheme>[]> {
  const rows = await reads
    .selectFrom('scheme')
    .selectAll()
    .where('id', '<', firstKey)
    .orderBy('id')
    .execute();
  const known = rows.map((row) => ({
    key: row.id,
    id: row.public_id,
    name: row.name,
    sector: row.sector,
    opensOn: dayNumber(row.opens_on),
    minimumMonths: row.minimum_months,
    maximumMonths: row.maximum_months,
  }));
  const ours = schemesOffered(firstKey, today);
  return [
    ...ours.map((value) => ({ value, isThere: false })),
    ...known.map((value) => ({ value, isThere: true })),
  ];
}
