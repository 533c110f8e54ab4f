// What was generated before: the same again does nothing, anything else is refused.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';
import {
  readGeneration,
  type FirstKeys,
  type GenerationRecord,
} from '../../subgraphs/kit/database/generation.js';
import { CommandFailure } from '../command-failure.js';
import { argumentsText, type GenerateArguments } from './arguments.js';
import { databaseNames, type DatabaseName, type Databases } from './databases.js';
import { personId } from './people-rows.js';
import { placementId } from './placement.js';

/** The databases that these arguments have filled already, each with its record, and the day they were filled for. */
export async function knownRecords(
  databases: Databases,
  wanted: GenerateArguments,
  acceptsAnyDay: boolean,
): Promise<{ records: Map<DatabaseName, GenerationRecord>; today: string }> {
  const records = new Map<DatabaseName, GenerationRecord>();
  let { today } = wanted;
  for (const name of databaseNames) {
    const record = await readGeneration(databases[name] as Database<unknown>);
    if (record === undefined) continue;
    const known = JSON.parse(record.arguments) as GenerateArguments;
    if (acceptsAnyDay && records.size === 0) today = known.today;
    if (record.arguments !== argumentsText({ ...wanted, today })) {
      throw new CommandFailure(
        `The database of ${name} holds other generated data (--people ${known.people} --placements ${known.placements} --seed ${known.seed} --today ${known.today}). Choose another folder with --data, or empty the databases first.`,
      );
    }
    records.set(name, record);
  }
  for (const name of databaseNames) if (!records.has(name)) await refuseTaken(databases, name);
  return { records, today };
}

/** The first identifier given in each database, and where it would be. */
const firstIdentifiers: Readonly<Record<DatabaseName, readonly [table: string, id: string]>> = {
  'partner-firms': ['firm', 'F000001'],
  departments: ['tenure', 'T0000001'],
  people: ['person', personId(0)],
  placements: ['placement', placementId(0)],
};

/** Rows that came in another way may have identifiers that are about to be given. */
async function refuseTaken(databases: Databases, name: DatabaseName): Promise<void> {
  const [table, id] = firstIdentifiers[name];
  const reads = databases[name].reads as Kysely<unknown>;
  const { rows } = await sql`select public_id from ${sql.table(table)} where public_id = ${id}`.execute(
    reads,
  );
  if (rows.length === 0) return;
  throw new CommandFailure(
    `The database of ${name} has a ${table} ${id} that was not generated. Generated rows would use the same identifiers. Choose another folder with --data.`,
  );
}

/** The tables whose rows are given keys here, by the database they are in. */
const keyedTables: Readonly<Record<DatabaseName, readonly string[]>> = {
  'partner-firms': ['firm'],
  departments: ['department', 'post', 'tenure', 'supplier_relationship'],
  people: ['skill', 'person'],
  placements: ['scheme', 'opportunity', 'placement', 'objective'],
};

export type FirstKeysOf = Readonly<Record<DatabaseName, FirstKeys>>;

/** The first key of each of these tables: the one recorded, or one more than the highest there is. */
export async function firstKeys(
  databases: Databases,
  records: ReadonlyMap<DatabaseName, GenerationRecord>,
): Promise<FirstKeysOf> {
  const keys: Partial<Record<DatabaseName, FirstKeys>> = {};
  for (const name of databaseNames) {
    const known = records.get(name)?.firstKeys;
    const next: Record<string, number> = {};
    if (known === undefined)
      for (const table of keyedTables[name])
        next[table] = await nextKey(databases[name].reads as never, table);
    keys[name] = known ?? next;
  }
  return keys as FirstKeysOf;
}

/** One more than the highest key of a table. */
async function nextKey(reads: Databases['people']['reads'], table: string): Promise<number> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(id), 0) + 1 as next from ${sql.table(table)}`.execute(reads);
  return rows[0]?.next ?? 1;
}
