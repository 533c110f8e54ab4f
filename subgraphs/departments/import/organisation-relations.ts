// Who belongs to whom and who followed whom, from a list in which either side may name the other.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { replaceRows } from '../../kit/importer/replace-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import type { OrganisationRow } from './organisation-item.js';

/** A relation as the list has it, by slugs; `line` and `column` say where it was found. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly column: string;
}

/**
 * Makes the relations of these organisations what their list says. One that points at nothing is left out with a warning.
 *
 * @returns whether it changed who belongs to whom
 */
export async function writeRelations(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  rows: readonly OrganisationRow[],
  tally: Tally,
): Promise<boolean> {
  const departments = await transaction.selectFrom('department').select(['id', 'slug']).execute();
  const idOfSlug = new Map(departments.map(({ id, slug }) => [slug, id]));
  const owners = rows.map(({ department }) => idOfSlug.get(department.slug) as number);

  const parents = pairs(
    links(rows, 'parents', 'children', 'parent_organisations', 'child_organisations'),
    idOfSlug,
    tally,
  );
  const belonging = await replaceRows(
    transaction,
    dialect,
    'department_parent',
    parents.map(([child, parent]) => ({ child_id: child, parent_id: parent })),
    { owner: 'child_id', owners, key: ['parent_id'] },
  );
  tally.count('parents', belonging);

  const successors = pairs(
    links(rows, 'successors', 'predecessors', 'superseding_organisations', 'superseded_organisations'),
    idOfSlug,
    tally,
  );
  const following = await replaceRows(
    transaction,
    dialect,
    'department_successor',
    successors.map(([department, successor]) => ({ department_id: department, successor_id: successor })),
    { owner: 'department_id', owners, key: ['successor_id'] },
  );
  tally.count('successors', following);
  return belonging.inserted + belonging.removed > 0;
}

type Side = 'parents' | 'children' | 'successors' | 'predecessors';

function* links(
  rows: readonly OrganisationRow[],
  forwards: Side,
  backwards: Side,
  forwardsColumn: string,
  backwardsColumn: string,
): Generator<Link> {
  for (const row of rows) {
    const { slug } = row.department;
    for (const to of row[forwards]) yield { from: slug, to, line: row.position, column: forwardsColumn };
    for (const from of row[backwards]) yield { from, to: slug, line: row.position, column: backwardsColumn };
  }
}

/** Each pair of keys once, in the order found. */
function pairs(
  found: Iterable<Link>,
  idOfSlug: ReadonlyMap<string, number>,
  tally: Tally,
): [number, number][] {
  const unique = new Map<string, [number, number]>();
  for (const { from, to, line, column } of found) {
    const [left, right] = [idOfSlug.get(from), idOfSlug.get(to)];
    if (left === undefined || right === undefined) {
      const value = left === undefined ? from : to;
      tally.warn({
        line,
        column,
        value,
        rule: 'unknown-organisation',
        suggestion: 'The list has no organisation with this slug. The relation is left out.',
      });
    } else if (left === right) {
      tally.warn({
        line,
        column,
        value: to,
        rule: 'own-relation',
        suggestion: 'An organisation cannot be its own parent or successor. The relation is left out.',
      });
    } else {
      unique.set(`${left} ${right}`, [left, right]);
    }
  }
  return [...unique.values()];
}
