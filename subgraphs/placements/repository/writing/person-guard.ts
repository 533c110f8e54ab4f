// Keeps two changes that take up one person's time from being decided at once.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../../kit/database/dialect.js';
import type { Tables } from '../../database/tables.js';

/**
 * Waits until no other transaction is changing this person's time, and holds off others until this one ends.
 * It writes a row of the person's own, because locks alone do not reach the other servers of a cluster.
 * Call it before the transaction's first plain read, which fixes what the transaction sees.
 */
export async function guardPerson(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  personId: string,
): Promise<void> {
  await sql`insert into person_guard (person_id, changes) values (${personId}, 1)
    ${dialect.orUpdate('person_id')} changes = person_guard.changes + 1`.execute(transaction);
}
