// Who reports to whom among the posts of a return, once all of them are there.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { bulkUpsert } from '../../kit/database/bulk-insert.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { circularLines } from './reporting-cycles.js';
import type { SeniorPost } from './senior-row.js';

interface StoredPost {
  readonly id: number;
  readonly department_id: number;
  readonly reference: string;
  readonly reports_to_id: number | null;
}

/**
 * Makes the reporting lines of these posts what their return says. A line that points at nothing, or leads back to its
 * own post, is left out with a warning.
 *
 * @param newestBefore the highest key of a post before this import; later ones are new and have no version to replace
 */
export async function writeReportingLines(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  seniors: readonly SeniorPost[],
  newestBefore: number,
  tally: Tally,
): Promise<void> {
  const stored = await storedPosts(transaction, dialect, seniors);
  const wanted = new Map<number, { readonly senior: SeniorPost; superior: number | null }>();
  for (const senior of seniors) {
    const own = stored.get(keyOf(senior.departmentKey, senior.reference));
    if (own !== undefined) wanted.set(own.id, { senior, superior: superiorOf(senior, stored, tally) });
  }
  for (const post of circularLines(allLines(stored, wanted))) {
    const circular = wanted.get(post);
    if (circular === undefined) continue;
    circular.superior = null;
    warn(
      circular.senior,
      'circular-superior',
      'The post would report to itself through other posts. It is imported as the top of the organisation.',
      tally,
    );
  }
  const present = new Map([...stored.values()].map((post) => [post.id, post.reports_to_id]));
  const changed = [...wanted].filter(([id, { superior }]) => present.get(id) !== superior);
  await writeLines(
    transaction,
    changed.map(([id, { superior }]) => [id, superior]),
    newestBefore,
  );
  const isNew = ([id, { superior }]: (typeof changed)[number]): boolean =>
    superior !== null && (present.get(id) ?? null) === null;
  const inserted = changed.filter(isNew).length;
  const removed = changed.filter(([, { superior }]) => superior === null).length;
  const lines = [...wanted.values()].filter(({ superior }) => superior !== null).length;
  const updated = changed.length - inserted - removed;
  tally.count('reporting lines', { inserted, removed, updated, unchanged: lines - inserted - updated });
}

/** The posts of the return and those that others already report to, which a circle could lead through. */
async function storedPosts(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  seniors: readonly SeniorPost[],
): Promise<Map<string, StoredPost>> {
  const departments = new Set(
    seniors.flatMap(({ departmentKey, parentKey }) =>
      parentKey === undefined ? [departmentKey] : [departmentKey, parentKey],
    ),
  );
  const references = [
    ...new Set(
      seniors.flatMap(({ reference, reportsTo }) =>
        reportsTo === null ? [reference] : [reference, reportsTo],
      ),
    ),
  ];
  const posts = transaction.selectFrom('post').select(['id', 'department_id', 'reference', 'reports_to_id']);
  const stored = new Map<string, StoredPost>();
  for (const department of departments) {
    const own = posts.where('department_id', '=', department);
    const named = await own.where(dialect.keysIn(sql.ref('reference'), references)).execute();
    const superiors = await own
      .where('id', 'in', (query) =>
        query.selectFrom('post').select('reports_to_id').where('department_id', '=', department).distinct(),
      )
      .execute();
    for (const post of [...named, ...superiors]) stored.set(keyOf(post.department_id, post.reference), post);
  }
  return stored;
}

function superiorOf(
  senior: SeniorPost,
  stored: ReadonlyMap<string, StoredPost>,
  tally: Tally,
): number | null {
  if (senior.reportsTo === null) return null;
  const departments =
    senior.parentKey === undefined ? [senior.departmentKey] : [senior.departmentKey, senior.parentKey];
  for (const department of departments) {
    const superior = stored.get(keyOf(department, senior.reportsTo));
    if (superior !== undefined) return superior.id;
  }
  warn(
    senior,
    'unknown-superior',
    'No post has this reference. The post is imported as the top of the organisation.',
    tally,
  );
  return null;
}

function allLines(
  stored: ReadonlyMap<string, StoredPost>,
  wanted: ReadonlyMap<number, { readonly superior: number | null }>,
): Map<number, number> {
  const lines = new Map<number, number>();
  // Those of the return come first, so that a circle is broken at one of them.
  for (const [id, { superior }] of wanted) if (superior !== null) lines.set(id, superior);
  for (const { id, reports_to_id } of stored.values())
    if (reports_to_id !== null && !wanted.has(id)) lines.set(id, reports_to_id);
  return lines;
}

async function writeLines(
  transaction: Kysely<Tables>,
  lines: readonly (readonly [number, number | null])[],
  newestBefore: number,
): Promise<void> {
  const size = 1_000;
  for (let start = 0; start < lines.length; start += size) {
    const superiorOfPost = new Map(lines.slice(start, start + size));
    const rows = await transaction
      .selectFrom('post')
      .selectAll()
      .where('id', 'in', [...superiorOfPost.keys()])
      .execute();
    const changed = rows.map((row) => ({
      ...row,
      reports_to_id: superiorOfPost.get(row.id) ?? null,
      version: row.id > newestBefore ? row.version : row.version + 1,
    }));
    await bulkUpsert(transaction, 'post', changed, ['id'], ['reports_to_id', 'version']);
  }
}

function warn({ line, reportsTo }: SeniorPost, rule: string, suggestion: string, tally: Tally): void {
  tally.warn({ line, column: 'Reports to Senior Post', value: reportsTo ?? '', rule, suggestion });
}

function keyOf(department: number, reference: string): string {
  return `${department} ${reference}`;
}
