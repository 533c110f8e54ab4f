// Records one assertion, and keeps right in the same transaction what derives from it.
import { sql, type Kysely } from 'kysely';
import { bulkUpsert } from '../../kit/database/bulk-insert.js';
import type { Database } from '../../kit/database/database.js';
import { dialectOf } from '../../kit/database/dialects/dialects.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { assertionRefusal, type AssertionRefusal } from '../domain/assert-skill.js';
import { AssertionSource } from '../domain/enums.js';
import type { SkillRow } from '../domain/framework.js';
import type { AssertSkillInput } from '../domain/inputs.js';
import type { AssertionRow } from '../domain/person.js';
import type { FrameworkRepository } from './framework-repository.js';
import { rederiveStanding } from './standings.js';

interface LockedPerson {
  readonly rowId: number;
  readonly homeDepartmentId: string | null;
}

export class AssertionWriter {
  constructor(
    private readonly database: Database<Tables>,
    private readonly frameworks: FrameworkRepository,
  ) {}

  /** Records what is asserted and gives the assertion as it was recorded, or says which rule it breaks. */
  async assert(input: AssertSkillInput, today: string): Promise<AssertionRow | AssertionRefusal> {
    const skill = (await this.frameworks.framework()).byKey.get(input.skill);
    return this.database.write(async (transaction) => {
      const person = await lockedPerson(transaction, input.personId);
      const refusal = assertionRefusal(input, {
        personExists: person !== undefined,
        levels: skill?.levels,
        today,
      });
      if (refusal !== undefined) return refusal;
      if (person === undefined || skill === undefined)
        throw new Error('an assertion about nobody or nothing was not refused');
      await record(transaction, person, skill, input);
      const { level, source, assessedOn, evidence } = input;
      return { personRowId: person.rowId, skill, level, source, assessedOn, evidence: evidence ?? null };
    });
  }
}

/** The person, for this transaction alone: assertions about one person wait for one another here. */
function lockedPerson(transaction: Kysely<Tables>, id: string): Promise<LockedPerson | undefined> {
  return transaction
    .selectFrom('person')
    .select(['id as rowId', 'home_department_id as homeDepartmentId'])
    .where('public_id', '=', id)
    .modifyEnd(dialectOf(transaction).forUpdate)
    .executeTakeFirst();
}

async function record(
  transaction: Kysely<Tables>,
  person: LockedPerson,
  skill: SkillRow,
  input: AssertSkillInput,
): Promise<void> {
  const before = await currentLevel(transaction, person.rowId, skill.rowId);
  const assertion = {
    person_id: person.rowId,
    skill_id: skill.rowId,
    assessed_on: input.assessedOn,
    source: rankIn(AssertionSource, input.source),
    level: rankIn(SkillLevel, input.level),
    evidence: input.evidence ?? null,
  };
  await bulkUpsert(
    transaction,
    'skill_assertion',
    [assertion],
    ['person_id', 'skill_id', 'assessed_on', 'source'],
  );
  await rederiveStanding(transaction, person.rowId, skill.rowId);
  const after = await currentLevel(transaction, person.rowId, skill.rowId);
  if (before === after) return;
  if (before !== undefined) await countPeople(transaction, person, skill, before, -1);
  if (after !== undefined) await countPeople(transaction, person, skill, after, 1);
}

async function currentLevel(
  transaction: Kysely<Tables>,
  personId: number,
  skillId: number,
): Promise<number | undefined> {
  const history = await transaction
    .selectFrom('skill_assertion')
    .select(['level', 'is_current'])
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .execute();
  return history.find((assertion) => assertion.is_current === 1)?.level;
}

/** Adds to the counts of one level by the engine's own arithmetic, so that changes about other people are not lost. */
async function countPeople(
  transaction: Kysely<Tables>,
  person: LockedPerson,
  skill: SkillRow,
  level: number,
  change: number,
): Promise<void> {
  const cell = { skill_id: skill.rowId, level };
  const added = sql<number>`people + ${change}`;
  await bulkUpsert(transaction, 'skill_people', [{ ...cell, people: 0 }], ['skill_id', 'level'], []);
  await transaction
    .updateTable('skill_people')
    .set({ people: added })
    .where('skill_id', '=', skill.rowId)
    .where('level', '=', level)
    .execute();

  const home = person.homeDepartmentId;
  if (home === null) return;
  await bulkUpsert(
    transaction,
    'department_skill_people',
    [{ ...cell, home_department_id: home, people: 0 }],
    ['home_department_id', 'skill_id', 'level'],
    [],
  );
  await transaction
    .updateTable('department_skill_people')
    .set({ people: added })
    .where('home_department_id', '=', home)
    .where('skill_id', '=', skill.rowId)
    .where('level', '=', level)
    .execute();
}
