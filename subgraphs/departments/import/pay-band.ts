// The pay band of a post as a return gives it.
import { parsePounds } from '../../kit/importer/parse-value.js';
import { meaningful } from './organogram-row.js';

export interface PayColumns {
  readonly pay_floor: number | null;
  readonly pay_ceiling: number | null;
}

interface PayCells<Column extends string> {
  text(column: Column): string;
  warn(column: Column, rule: string, suggestion: string): void;
}

const none: PayColumns = { pay_floor: null, pay_ceiling: null };

/** Both ends in pence, or neither: returns put 0, N/D or nothing where they publish none. */
export function readPayBand<Column extends string>(
  cells: PayCells<Column>,
  floorColumn: Column,
  ceilingColumn: Column,
): PayColumns {
  const [floor, ceiling] = [amount(cells.text(floorColumn)), amount(cells.text(ceilingColumn))];
  if (floor === 0 || ceiling === 0) return none;
  if (floor === undefined || ceiling === undefined || floor > ceiling || floor < 0) {
    cells.warn(
      floor === undefined || floor < 0 ? floorColumn : ceilingColumn,
      'pay-band-unclear',
      'The post is imported without a pay band.',
    );
    return none;
  }
  return { pay_floor: floor, pay_ceiling: ceiling };
}

function amount(text: string): number | undefined {
  const known = meaningful(text);
  return known === null ? 0 : parsePounds(known);
}
