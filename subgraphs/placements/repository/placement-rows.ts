// Placements by their keys, on whichever connection is given: a reading one, or the transaction that changed them.
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { dialectOf } from '../../kit/database/dialect.js';
import type { Tables } from '../database/tables.js';
import { placementRow, selectPlacements, type PlacementRow } from './placement-row.js';

export interface PlacementRows {
  /** The placements with these public identifiers, in any order. */
  byId(ids: readonly string[]): Promise<PlacementRow[]>;
  /** The placements with these keys of the database, in any order. */
  byKey(keys: readonly number[]): Promise<PlacementRow[]>;
}

export function placementRows(executor: Kysely<Tables>): PlacementRows {
  const { keysIn } = dialectOf(executor);
  const where = async (condition: Expression<SqlBool>): Promise<PlacementRow[]> => {
    const records = await selectPlacements(executor).where(condition).execute();
    return records.map(placementRow);
  };
  return {
    byId: (ids) => where(keysIn(sql.ref('placement.public_id'), ids)),
    byKey: (keys) => where(keysIn(sql.ref('placement.id'), keys)),
  };
}
