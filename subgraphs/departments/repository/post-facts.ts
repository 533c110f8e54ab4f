// What the rules of posts must know, read inside the transaction that changes them, and the locks that keep it true.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';

/** The department, held until the end of the transaction, so that two posts with one reference come one after the other. */
export async function lockedDepartment(
  transaction: Kysely<Tables>,
  { dialect }: Database<Tables>,
  publicId: string,
): Promise<{ key: number; status: string } | undefined> {
  const { rows } = await sql<{ key: number; status: string }>`
    select id as ${sql.ref('key')}, status from department where public_id = ${publicId}${dialect.forUpdate}`.execute(
    transaction,
  );
  return rows[0];
}

/** The post, held until the end of the transaction. */
export async function lockedPost(
  transaction: Kysely<Tables>,
  { dialect }: Database<Tables>,
  publicId: string,
): Promise<{ id: number; department_id: number; version: number } | undefined> {
  const { rows } = await sql<{ id: number; department_id: number; version: number }>`
    select id, department_id, version from post where public_id = ${publicId}${dialect.forUpdate}`.execute(
    transaction,
  );
  return rows[0];
}

/**
 * Waits for every other change of the reporting tree to end. Two changes that are each harmless can make a circle
 * together, in rows that neither of them writes; so they share a row that both write, which holds on one server and
 * on a cluster alike. It is the first statement of its transaction, so that all later ones see what the others did.
 */
export async function lockReportingTree(transaction: Kysely<Tables>): Promise<void> {
  await transaction
    .updateTable('reporting_tree')
    .set(({ eb }) => ({ changes: eb('changes', '+', 1) }))
    .where('id', '=', 1)
    .execute();
}

/** The key of a post; null where there is none or none is named. */
export async function keyOfPost(
  transaction: Kysely<Tables>,
  publicId: string | null | undefined,
): Promise<number | null> {
  if (publicId === null || publicId === undefined) return null;
  const post = await transaction
    .selectFrom('post')
    .select('id')
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  return post?.id ?? null;
}

/** The post of a department that has a reference. */
export function postWithReference(
  transaction: Kysely<Tables>,
  departmentKey: number,
  reference: string,
): Promise<{ id: number } | undefined> {
  return transaction
    .selectFrom('post')
    .select('id')
    .where('department_id', '=', departmentKey)
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** Whether a post is another or reports to it, however many lie between. `union` ends where returns hold a circle. */
export async function reportsTo(
  transaction: Kysely<Tables>,
  postKey: number,
  superiorKey: number,
): Promise<boolean> {
  const { rows } = await sql`
    with recursive chain (id) as (
      select ${postKey} union
      select post.reports_to_id from chain inner join post on post.id = chain.id where post.reports_to_id is not null)
    select id from chain where id = ${superiorKey}`.execute(transaction);
  return rows.length > 0;
}
