// What is derived from people and assertions, made anew from them: for everybody after a bulk load. Single changes keep
// it right by themselves, see assertion-writer.ts.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';
import { rederiveStandings } from './standings.js';
import { analyseTables } from './analyse-tables.js';

/** Derives everything anew, in a transaction of its own, and lets the engine take stock of what was loaded. */
export async function rebuildRollups(database: Database<Tables>): Promise<void> {
  await database.write(rebuildRollupsIn);
  await analyseTables(database);
}

/** Derives everything anew as part of a change, so that its readers see both or neither. */
export async function rebuildRollupsIn(transaction: Kysely<Tables>): Promise<void> {
  await rederiveStandings(transaction);
  await countSkills(transaction);
  await countWorkforce(transaction);
}

async function countSkills(transaction: Kysely<Tables>): Promise<void> {
  await transaction.deleteFrom('department_skill_people').execute();
  await transaction
    .insertInto('department_skill_people')
    .columns(['home_department_id', 'skill_id', 'level', 'people'])
    .expression((from) =>
      from
        .selectFrom('skill_assertion')
        .innerJoin('person', 'person.id', 'skill_assertion.person_id')
        .select([
          'person.home_department_id',
          'skill_assertion.skill_id',
          'skill_assertion.level',
          sql<number>`count(*)`.as('people'),
        ])
        .where('skill_assertion.is_current', '=', 1)
        .where('person.home_department_id', 'is not', null)
        .groupBy(['person.home_department_id', 'skill_assertion.skill_id', 'skill_assertion.level'])
        .$castTo<{ home_department_id: string; skill_id: number; level: number; people: number }>(),
    )
    .execute();

  await transaction.deleteFrom('skill_people').execute();
  await transaction
    .insertInto('skill_people')
    .columns(['skill_id', 'level', 'people'])
    .expression((from) =>
      from
        .selectFrom('skill_assertion')
        .select(['skill_id', 'level', sql<number>`count(*)`.as('people')])
        .where('is_current', '=', 1)
        .groupBy(['skill_id', 'level']),
    )
    .execute();
}

async function countWorkforce(transaction: Kysely<Tables>): Promise<void> {
  const attributes = ['home_department_id', 'home_firm_id', 'kind', 'grade', 'profession', 'region'] as const;
  await transaction.deleteFrom('workforce_people').execute();
  await transaction
    .insertInto('workforce_people')
    .columns([...attributes, 'people'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select([...attributes, sql<number>`count(*)`.as('people')])
        .groupBy([...attributes]),
    )
    .execute();

  await transaction.deleteFrom('department_profession_people').execute();
  await transaction
    .insertInto('department_profession_people')
    .columns(['home_department_id', 'profession', 'people'])
    .expression((from) =>
      from
        .selectFrom('workforce_people')
        .select([
          'home_department_id',
          sql<string>`coalesce(profession, '')`.as('profession'),
          sql<number>`sum(people)`.as('people'),
        ])
        .where('home_department_id', 'is not', null)
        .groupBy(['home_department_id', sql`coalesce(profession, '')`])
        .$castTo<{ home_department_id: string; profession: string; people: number }>(),
    )
    .execute();
}
