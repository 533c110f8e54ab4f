// The orders in which placements are listed.
import { sql } from 'kysely';
import type { SortDirection } from '../../kit/vocabulary/index.js';
import { invalidCursor, type Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { OrderedKeys, PlacementOrder } from '../domain/filters.js';
import type { PlacementRow } from './placement-row.js';

export interface PlacementOrdering extends Ordering<PlacementRow> {
  /** Where the order is that of a list of people: the list, each person once. Others are left out of the page. */
  readonly people?: readonly string[];
}

const byKey = {
  column: sql.ref('placement.id'),
  direction: 'ASC',
  value: (row: PlacementRow) => row.key,
} as const;

/** The ordering of a list; by arrival where none is asked for. */
export function placementOrdering(orderBy: PlacementOrder | null | undefined): PlacementOrdering {
  const order = singleOrder(orderBy);
  if (order === undefined) return { list: 'placements', name: 'arrival', keys: [byKey] };
  const [field, value] = order;
  switch (field) {
    case 'startDate':
      return sorted('start_date', value as SortDirection, 'startDate');
    case 'endDate':
      return sorted('end_date', value as SortDirection, 'endDate');
    case 'statusSince':
      return sorted('status_since', value as SortDirection, 'statusSince');
    case 'personKeys':
      return listed(value as OrderedKeys);
  }
}

function sorted(
  column: string,
  direction: SortDirection,
  property: 'startDate' | 'endDate' | 'statusSince',
): PlacementOrdering {
  return {
    list: 'placements',
    name: `${column} ${direction}`,
    keys: [{ column: sql.ref(`placement.${column}`), direction, value: (row) => row[property] }, byKey],
    reads: [property],
  };
}

/** By the person's position in a list; a cursor goes on after that person, wherever the list of the day has them. */
function listed({ keys, by }: OrderedKeys): PlacementOrdering {
  const people = [...new Set(keys)];
  return {
    list: 'placements',
    name: `people ${by ?? ''}`,
    people,
    keys: [
      {
        column: sql.ref('listed.position'),
        direction: 'ASC',
        value: ({ position = 0, person }) => `${position} ${person.id}`,
        resume: (value) => positionOf(String(value), people),
      },
      byKey,
    ],
    reads: ['person'],
  };
}

/** Where a person stood and who it was; one who has left the list leaves the place before the next. */
function positionOf(cursor: string, people: readonly string[]): number {
  const [, position, id] = /^(\d{1,9}) (.*)$/s.exec(cursor) ?? [];
  if (position === undefined || id === undefined) throw invalidCursor();
  const index = people.indexOf(id);
  return index === -1 ? Number(position) - 0.5 : index + 1;
}
