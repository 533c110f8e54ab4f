// Writes imported placements with their skills and the steps of their lives.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { groupBy } from '../../kit/importer/group-by.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { replaceRows } from '../../kit/importer/replace-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { importedReason, type ImportedPlacement } from './placement-rows.js';

export async function writePlacements(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  rows: readonly ImportedPlacement[],
  tally: Tally,
): Promise<void> {
  const writable = await withoutOthersChanges(transaction, dialect, rows, tally);
  tally.count(
    'placements',
    await mergeRows(
      transaction,
      dialect,
      'placement',
      writable.map(({ placement }) => placement),
      { key: ['public_id'] },
    ),
  );
  const stored = await transaction
    .selectFrom('placement')
    .select(['id', 'public_id'])
    .where(
      dialect.keysIn(
        sql.ref('public_id'),
        writable.map(({ placement }) => placement.public_id),
      ),
    )
    .execute();
  const keys = new Map(stored.map(({ id, public_id }) => [public_id, id]));
  const owners = [...keys.values()];
  const owned = <Row extends object>(
    pick: (row: ImportedPlacement) => readonly Row[],
  ): (Row & { placement_id: number })[] =>
    writable.flatMap((row) =>
      pick(row).map((one) => ({ placement_id: keys.get(row.placement.public_id) as number, ...one })),
    );
  tally.count(
    'skills brought',
    await replaceRows(
      transaction,
      dialect,
      'placement_skill',
      owned(({ skills }) => skills),
      { owner: 'placement_id', owners, key: ['skill_key'] },
    ),
  );
  await replaceRows(
    transaction,
    dialect,
    'placement_transition',
    owned(({ transitions }) => transitions),
    { owner: 'placement_id', owners, key: ['replaced_version'] },
  );
}

/**
 * Leaves out placements that were changed through the graph since they were imported: those that the file still
 * describes as they are count as unchanged, the others are refused.
 */
async function withoutOthersChanges(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  rows: readonly ImportedPlacement[],
  tally: Tally,
): Promise<ImportedPlacement[]> {
  const stored = await transaction
    .selectFrom('placement')
    .selectAll()
    .where(
      dialect.keysIn(
        sql.ref('public_id'),
        rows.map(({ placement }) => placement.public_id),
      ),
    )
    .modifyEnd(dialect.forUpdate)
    .execute();
  const storedById = new Map(stored.map((placement) => [placement.public_id, placement]));
  const transitions = await transaction
    .selectFrom('placement_transition')
    .select(['placement_id', 'reason'])
    .where(
      dialect.keysIn(
        sql.ref('placement_id'),
        stored.map(({ id }) => id),
      ),
    )
    .execute();
  const transitionsOf = groupBy(transitions, ({ placement_id }) => placement_id);
  return rows.filter(({ line, placement }) => {
    const present = storedById.get(placement.public_id);
    if (present === undefined) return true;
    const own = transitionsOf.get(present.id) ?? [];
    if (present.version === own.length && own.every(({ reason }) => reason === importedReason)) return true;
    const columns = Object.keys(placement) as (keyof typeof placement)[];
    const isSame = columns.every((column) => column === 'version' || present[column] === placement[column]);
    if (isSame) tally.count('placements', { unchanged: 1 });
    else
      tally.reject({
        line,
        column: 'Id',
        value: placement.public_id,
        rule: 'changed-in-the-graph',
        suggestion: 'The placement was changed through the graph. Make this change through the graph too.',
      });
    return false;
  });
}
