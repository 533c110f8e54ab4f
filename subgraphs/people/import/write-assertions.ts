import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import type { Changes } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import type { AssertedSkill } from './asserted-skill.js';

interface PersonsSkill extends AssertedSkill {
  readonly person_id: number;
  /** Left as it is where a return says nothing of it. */
  readonly evidence?: string | null;
}

/** Adds assertions to the history; one of the same person, skill, day and source is replaced. Derive the rest afterwards. */
export function writeAssertions(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  assertions: readonly PersonsSkill[],
): Promise<Changes> {
  return mergeRows(transaction, dialect, 'skill_assertion', assertions, {
    key: ['person_id', 'skill_id', 'assessed_on', 'source'],
  });
}
