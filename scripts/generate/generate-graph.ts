// Fills the four databases with people, posts, firms and placements that do not exist: the same for the same arguments,
// over what was imported before.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { CommandFailure } from '../command-failure.js';
import { departmentsOf, frameworkOf, nextKey, postsOf, schemesOf } from './base.js';
import { dayNumber, dayText } from './calendar.js';
import { clearancesHeld } from './clearance-confirmed.js';
import {
  closeDatabases,
  databaseNames,
  openDatabases,
  type DatabaseName,
  type Databases,
} from './databases.js';
import {
  createRecordTable,
  readRecord,
  writeRecord,
  type FirstKeys,
  type GenerationRecord,
} from './generation-record.js';
import { withStaff } from './organisations.js';
import { personId } from './people-rows.js';
import { placementId } from './placement.js';
import { PlacementPlan } from './placement-plan.js';
import { SkillSource } from './skills.js';
import { sparingMemory, type CountRows } from './table-load.js';
import { writeDepartments } from './write-departments.js';
import { writeFirms } from './write-firms.js';
import { writePeople } from './write-people.js';
import { writePlacements } from './write-placements.js';
import { createWorld } from './world.js';

export interface GenerateOptions {
  readonly people: number;
  readonly placements: number;
  /** A whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** The day on which the graph is to look right, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether data that was generated for another day, with all else the same, will do. */
  readonly acceptsAnyDay?: boolean;
  /** By the subgraph's name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly onProgress?: (progress: GenerateProgress) => void;
}

export interface GenerateProgress {
  /** What is being done, for example "people". */
  readonly stage: string;
  /** Rows written in this stage so far. */
  readonly rows: number;
}

/** How many rows each table was given; empty where everything had been generated before. */
export type GenerateCounts = Readonly<Record<string, number>>;

/** The tables whose rows are given keys here, by the database they are in. */
const keyedTables: Readonly<Record<DatabaseName, readonly string[]>> = {
  'partner-firms': ['firm'],
  departments: ['department', 'post', 'tenure', 'supplier_relationship'],
  people: ['skill', 'person'],
  placements: ['scheme', 'opportunity', 'placement', 'objective'],
};

export const leastPeople = 100;
export const mostPeople = 5_000_000;
/** Fewer people than this could not find the time for a placement. */
export const peopleToAPlacement = 4;

/**
 * Generates everything, each database in one transaction. What was generated with the same arguments before is left
 * alone, so that a run that was interrupted between two databases can be repeated.
 *
 * @throws CommandFailure for arguments out of range, and where a database holds other generated data
 * @throws DatabaseError where a database cannot be opened or written
 */
export async function generateGraph(options: GenerateOptions): Promise<GenerateCounts> {
  check(options);
  const databases = await openDatabases(options.databaseUrls);
  try {
    return await fill(databases, options);
  } finally {
    await closeDatabases(databases);
  }
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, of this century or the next. */
export function isDay(text: string): boolean {
  return (
    /^2[01]\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text
  );
}

function check({ people, placements, seed, today }: GenerateOptions): void {
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  if (!isWhole(people, leastPeople, mostPeople)) {
    throw new CommandFailure(
      `The number of people is a whole number from ${leastPeople} to ${mostPeople.toLocaleString('en-GB')}.`,
      2,
    );
  }
  if (!isWhole(placements, 0, Math.floor(people / peopleToAPlacement))) {
    throw new CommandFailure(
      `The number of placements is a whole number from 0 to ${Math.floor(people / peopleToAPlacement).toLocaleString('en-GB')}: one to ${peopleToAPlacement} people at most.`,
      2,
    );
  }
  if (!isDay(today)) throw new CommandFailure('Today is a day of the calendar, YYYY-MM-DD.', 2);
  if (!isWhole(seed, 0, 4_294_967_295))
    throw new CommandFailure('The seed is a whole number from 0 to 4,294,967,295.', 2);
}

async function fill(databases: Databases, options: GenerateOptions): Promise<GenerateCounts> {
  const { records, today } = await knownRecords(databases, options);
  const argumentsText = argumentsOf({ ...options, today });
  if (databaseNames.every((name) => records.has(name))) return {};
  const counts: Record<string, number> = {};
  const count: CountRows = (table, rows) => {
    counts[table] = rows;
    options.onProgress?.({ stage: table, rows });
  };
  const first = await firstKeys(databases, records);
  const content = await contentOf(databases, first, { ...options, today });
  const { world, plan, departments, framework, schemes, skills } = content;
  const write = async <Tables>(
    name: DatabaseName,
    database: Database<Tables>,
    work: (transaction: Kysely<Tables>) => Promise<void>,
  ): Promise<void> => {
    if (records.has(name)) return;
    await database.write(async (transaction) => {
      await sparingMemory(transaction, database.dialect);
      await work(transaction);
      await writeRecord(transaction, { arguments: argumentsText, firstKeys: first[name] });
    });
    await database.close();
  };
  const { people, 'partner-firms': partnerFirms } = databases;
  await write('partner-firms', partnerFirms, (transaction) =>
    writeFirms(transaction, partnerFirms.dialect, world, first['partner-firms'], count),
  );
  await write('departments', databases.departments, (transaction) =>
    writeDepartments(
      transaction,
      databases.departments.dialect,
      world,
      departments.isThere,
      first.departments,
      count,
    ),
  );
  const confirmed = clearancesHeld(world.seed, plan.placements);
  const everybody = {
    world: { ...world, framework: framework.value },
    isFrameworkThere: framework.isThere,
    skills,
    confirmed,
  };
  await write('people', people, (transaction) =>
    writePeople(transaction, people.dialect, everybody, first.people, count),
  );
  await write('placements', databases.placements, (transaction) =>
    writePlacements(
      transaction,
      databases.placements.dialect,
      { world, plan, schemes, skills },
      first.placements,
      count,
    ),
  );
  return counts;
}

/** What a generation is known by. */
function argumentsOf({ people, placements, seed, today }: GenerateOptions): string {
  return JSON.stringify({ people, placements, seed, today });
}

/** The databases that these arguments have filled already, each with its record, and the day they were filled for. */
async function knownRecords(
  databases: Databases,
  options: GenerateOptions,
): Promise<{ records: Map<DatabaseName, GenerationRecord>; today: string }> {
  const records = new Map<DatabaseName, GenerationRecord>();
  let { today } = options;
  for (const name of databaseNames) {
    const database = databases[name] as Database<unknown>;
    await createRecordTable(database);
    const record = await readRecord(database);
    if (record === undefined) continue;
    const known = JSON.parse(record.arguments) as Pick<
      GenerateOptions,
      'people' | 'placements' | 'seed' | 'today'
    >;
    if (options.acceptsAnyDay === true && records.size === 0) today = known.today;
    if (record.arguments !== argumentsOf({ ...options, today })) {
      throw new CommandFailure(
        `The database of ${name} holds other generated data (--people ${known.people} --placements ${known.placements} --seed ${known.seed} --today ${known.today}). Give the new data a folder of its own with --data, or empty the databases first.`,
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
    `The database of ${name} has a ${table} ${id} that was not generated, and generated ones would take identifiers like it. Give the generated data a folder of its own with --data.`,
  );
}

type FirstKeysOf = Readonly<Record<DatabaseName, FirstKeys>>;

async function firstKeys(
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

/** Everything that is to be written, over what was there before. */
async function contentOf(databases: Databases, first: FirstKeysOf, options: GenerateOptions) {
  const today = dayNumber(options.today);
  const key = (name: DatabaseName, table: string): number => first[name][table] as number;
  const departments = await departmentsOf(databases, key('departments', 'department'), today);
  const framework = await frameworkOf(databases, key('people', 'skill'));
  const schemes = await schemesOf(databases, key('placements', 'scheme'), today);
  const world = createWorld({
    ...options,
    today,
    framework: framework.value,
    departments: withStaff(departments.value),
    knownPosts: await postsOf(
      databases,
      departments.value,
      key('departments', 'post'),
      key('departments', 'tenure'),
    ),
    firstPostKey: key('departments', 'post'),
  });
  const plan = new PlacementPlan(
    world,
    options.placements,
    schemes.map(({ value }) => value),
    key('placements', 'placement'),
    key('placements', 'opportunity'),
  );
  const skills = new SkillSource(options.seed, framework.value, world.population, today, plan.stays);
  return { world, plan, departments, framework, schemes, skills };
}
