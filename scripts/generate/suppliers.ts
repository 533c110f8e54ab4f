// Which firms supply which departments, under which contracts.
import type { Firm } from './firms.js';
import type { Department } from './organisations.js';
import { Random } from './random.js';

export interface Contract {
  readonly reference: string;
  readonly from: number;
  readonly to: number | null;
  readonly valueBand: string | null;
}

export interface Supplier {
  /** The firm's place. */
  readonly firm: number;
  readonly contracts: readonly Contract[];
}

const valueBands = [
  'UNDER_100K',
  'UNDER_100K',
  'FROM_100K_TO_1M',
  'FROM_100K_TO_1M',
  'FROM_100K_TO_1M',
  'FROM_1M_TO_10M',
  'FROM_1M_TO_10M',
  'FROM_10M_TO_100M',
  'FROM_100M',
  null,
];

/** The suppliers of a department, by the firm's place; the larger the department, the more of them. */
export function suppliersOf(
  seed: number,
  place: number,
  department: Department,
  firms: readonly Firm[],
  today: number,
): Supplier[] {
  if (department.weight === 0 || department.closedFrom <= today) return [];
  const random = new Random(seed, 'suppliers', place);
  const count = Math.min(firms.length, 2 + Math.floor(Math.sqrt(department.weight) / 15) + random.below(4));
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.below(firms.length));
  let number = 0;
  return [...chosen]
    .sort((a, b) => a - b)
    .map((firm) => ({
      firm,
      contracts: Array.from({ length: random.between(1, 3) }, () => {
        number += 1;
        const from = today - random.between(30, 1_500);
        return {
          reference: `CON-${String(number).padStart(4, '0')}`,
          from,
          to: random.chance(8) ? null : from + random.between(180, 1_460),
          valueBand: random.pick(valueBands),
        };
      }),
    }));
}

/** Whether a contract is in force at any time from one day to another. */
export function isInForce({ from, to }: Contract, first: number, last: number): boolean {
  return from <= last && (to === null || to >= first);
}
