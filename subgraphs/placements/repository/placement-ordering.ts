// The orders in which placements are listed.
import type { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import type { SortDirection } from '../../kit/vocabulary/index.js';
import type { Ordering } from '../../kit/paging/ordering.js';
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

/** By the person's position in a list; a cursor keeps its place, even if people have joined, left or moved. */
function listed({ keys, sortTexts, by }: OrderedKeys): PlacementOrdering {
  if (keys.length !== sortTexts.length || new Set(keys).size !== keys.length) throw invalidOrder();
  return {
    list: 'placements',
    name: `people ${by ?? ''}`,
    people: keys,
    keys: [
      {
        column: sql.ref('listed.position'),
        direction: 'ASC',
        value: ({ position = 1 }) => sortTexts[position - 1] ?? '',
        resume: (value) => positionAfter(String(value), sortTexts),
      },
      byKey,
    ],
  };
}

/** The position of this place in the list of the day; that between its neighbours where nobody has the place any more. */
function positionAfter(place: string, sortTexts: readonly string[]): number {
  const index = sortTexts.findIndex((sortText) => sortText >= place);
  if (index === -1) return sortTexts.length + 1;
  return sortTexts[index] === place ? index + 1 : index + 0.5;
}

function invalidOrder(): GraphQLError {
  return graphError(
    'INVALID_ORDER',
    '`orderBy.personKeys` must name each person once, with one item of `sortTexts` for each.',
  );
}
