// Placements by their keys, on whichever connection is given: a reading one, or the transaction that changed them.
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { dialectOf } from '../../kit/database/dialects/dialects.js';
import type { Asked } from '../../kit/database/row-shape.js';
import type { Tables } from '../database/tables.js';
import { placementShape, type PlacementRow } from './placement-row.js';

export interface PlacementRows {
  /** The placements with these public identifiers, in any order. */
  byId(ids: readonly string[], asked?: Asked): Promise<PlacementRow[]>;
  /** The placements with these keys of the database, in any order. */
  byKey(keys: readonly number[], asked?: Asked): Promise<PlacementRow[]>;
}

/** Placements as a transaction sees them, whole. */
export function placementRows(executor: Kysely<Tables>): PlacementRows {
  const { keysIn } = dialectOf(executor);
  const where = async (condition: Expression<SqlBool>): Promise<PlacementRow[]> => {
    const records = await executor
      .selectFrom('placement')
      .select(placementShape.columns)
      .where(condition)
      .execute();
    return records.map((record) => placementShape.fromRecord(record));
  };
  return {
    byId: (ids) => where(keysIn(sql.ref('placement.public_id'), ids)),
    byKey: (keys) => where(keysIn(sql.ref('placement.id'), keys)),
  };
}
