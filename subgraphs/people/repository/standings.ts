// Derives from the history of assertions which of them count today, and on which days a level rose.
import { sql, type Kysely } from 'kysely';
import { bulkInsert, bulkUpsert } from '../../kit/database/bulk-insert.js';
import type { Tables } from '../database/tables.js';
import { riseDays, standing, type Assessment } from '../domain/standing.js';

/** People at a time, so that memory does not grow with the table. */
const peopleAtATime = 5_000;

interface StoredAssertion extends Assessment {
  readonly person_id: number;
  readonly skill_id: number;
  readonly is_current: number;
}

/** Derives the standing of all people anew. */
export async function rederiveStandings(transaction: Kysely<Tables>): Promise<void> {
  const last = await transaction
    .selectFrom('skill_assertion')
    .select(({ fn }) => fn.max('person_id').as('id'))
    .executeTakeFirst();
  await transaction.deleteFrom('skill_rise').execute();
  for (let first = 0; first <= (last?.id ?? -1); first += peopleAtATime) {
    await deriveRange(transaction, first, first + peopleAtATime);
  }
}

/** Derives the standing of one person in one skill anew; the caller keeps others from changing it meanwhile. */
export async function rederiveStanding(
  transaction: Kysely<Tables>,
  personId: number,
  skillId: number,
): Promise<void> {
  const history = await transaction
    .selectFrom('skill_assertion')
    .select(['person_id', 'skill_id', 'assessed_on as assessedOn', 'source', 'level', 'is_current'])
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .execute();
  await transaction
    .deleteFrom('skill_rise')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .execute();
  await derive(transaction, [history]);
}

/** People from one key up to, not including, another. A lone assertion that is marked as current needs no thought. */
async function deriveRange(transaction: Kysely<Tables>, from: number, to: number): Promise<void> {
  const counted = transaction
    .selectFrom('skill_assertion')
    .select(['person_id', 'skill_id', 'assessed_on as assessedOn', 'source', 'level', 'is_current'])
    .select(sql<number>`count(*) over (partition by person_id, skill_id)`.as('assertions'))
    .where('person_id', '>=', from)
    .where('person_id', '<', to);
  const rows = await transaction
    .selectFrom(counted.as('counted'))
    .select(['person_id', 'skill_id', 'assessedOn', 'source', 'level', 'is_current'])
    .where((where) => where.or([where('assertions', '>', 1), where('is_current', '=', 0)]))
    .orderBy('person_id')
    .orderBy('skill_id')
    .execute();
  await derive(transaction, [...histories(rows)]);
}

async function derive(
  transaction: Kysely<Tables>,
  all: readonly (readonly StoredAssertion[])[],
): Promise<void> {
  const changed = all.flatMap((history) => {
    const current = standing(history);
    return history
      .map((one) => ({ ...one, current: one === current ? 1 : 0 }))
      .filter((one) => one.current !== one.is_current)
      .map(({ person_id, skill_id, assessedOn, source, level, current: is_current }) => ({
        person_id,
        skill_id,
        assessed_on: assessedOn,
        source,
        level,
        is_current,
      }));
  });
  await bulkUpsert(
    transaction,
    'skill_assertion',
    changed,
    ['person_id', 'skill_id', 'assessed_on', 'source'],
    ['is_current'],
  );
  const rises = all.flatMap((history) =>
    riseDays(history).map((risen_on) => ({
      person_id: history[0]?.person_id ?? 0,
      skill_id: history[0]?.skill_id ?? 0,
      risen_on,
    })),
  );
  await bulkInsert(transaction, 'skill_rise', rises);
}

/** Rows in the order of person and skill, cut into histories. */
function* histories(rows: readonly StoredAssertion[]): Generator<StoredAssertion[]> {
  let history: StoredAssertion[] = [];
  for (const row of rows) {
    const [first] = history;
    if (first !== undefined && (first.person_id !== row.person_id || first.skill_id !== row.skill_id)) {
      yield history;
      history = [];
    }
    history.push(row);
  }
  if (history.length > 0) yield history;
}
