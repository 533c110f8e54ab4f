// The orders in which people are listed; each ends in the key and has an index.
import { sql } from 'kysely';
import type { Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { PersonOrder } from '../domain/filters.js';
import type { PersonRow } from '../domain/person.js';

const byRow = {
  column: sql.ref('person.id'),
  direction: 'ASC',
  value: (row: PersonRow) => row.rowId,
} as const;

/** The order asked for; of arrival where none is. */
export function personOrdering(orderBy: PersonOrder | null | undefined): Ordering<PersonRow> {
  const order = singleOrder(orderBy);
  if (order === undefined) return { list: 'people', name: 'arrival', keys: [byRow] };
  const [field, direction] = order;
  const lastKey = { ...byRow, direction };
  switch (field) {
    case 'displayName':
      return {
        list: 'people',
        name: `displayName ${direction}`,
        keys: [
          { column: sql.ref('person.display_name'), direction, value: (row) => row.displayName },
          lastKey,
        ],
        reads: ['displayName'],
      };
    case 'grade':
      return {
        list: 'people',
        name: `grade ${direction}`,
        keys: [{ column: sql.ref('person.grade'), direction, value: (row) => row.gradeRank }, lastKey],
        reads: ['gradeRank'],
      };
  }
}
