// Fills the four databases with people, posts, firms and placements that do not exist: the same for the same arguments,
// over what was imported before.
import { CommandFailure } from '../command-failure.js';
import { departmentsOf, frameworkOf, nextKey, postsOf, schemesOf } from './base.js';
import { dayNumber } from './calendar.js';
import { clearancesHeld } from './clearance-confirmed.js';
import { closeDatabases, databaseNames, openDatabases, type DatabaseName, type Databases } from './databases.js';
import { createRecordTable, readRecord, writeRecord, type FirstKeys, type GenerationRecord } from './generation-record.js';
import { withStaff } from './organisations.js';
import { PlacementPlan } from './placement-plan.js';
import { SkillSource } from './skills.js';
import type { CountRows } from './table-load.js';
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

function check({ people, placements, seed }: GenerateOptions): void {
  const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  if (!isWhole(people, leastPeople, mostPeople)) {
    throw new CommandFailure(`The number of people is a whole number from ${leastPeople} to ${mostPeople.toLocaleString('en-GB')}.`, 2);
  }
  if (!isWhole(placements, 0, Math.floor(people / peopleToAPlacement))) {
    throw new CommandFailure(`The number of placements is a whole number from 0 to ${Math.floor(people / peopleToAPlacement).toLocaleString('en-GB')}: one to ${peopleToAPlacement} people at most.`, 2);
  }
  if (!isWhole(seed, 0, 4_294_967_295)) throw new CommandFailure('The seed is a whole number from 0 to 4,294,967,295.', 2);
}

async function fill(databases: Databases, options: GenerateOptions): Promise<GenerateCounts> {
  const argumentsText = JSON.stringify({ people: options.people, placements: options.placements, seed: options.seed, today: options.today });
  const records = await knownRecords(databases, argumentsText);
  if (databaseNames.every((name) => records.has(name))) return {};
  const counts: Record<string, number> = {};
  const count: CountRows = (table, rows) => {
    counts[table] = rows;
    options.onProgress?.({ stage: table, rows });
  };
  const first = await firstKeys(databases, records);
  const content = await contentOf(databases, first, options);
  const { world, plan, departments, framework, schemes, skills } = content;
  const put = async (name: DatabaseName, write: () => Promise<void>): Promise<void> => {
    if (records.has(name)) return;
    await write();
    await databases[name].close();
  };
  await put('partner-firms', () =>
    databases['partner-firms'].write(async (transaction) => {
      await writeFirms(transaction, databases['partner-firms'].dialect, world, first['partner-firms'], count);
      await writeRecord(transaction, { arguments: argumentsText, firstKeys: first['partner-firms'] });
    }),
  );
  await put('departments', () =>
    databases.departments.write(async (transaction) => {
      await writeDepartments(transaction, databases.departments.dialect, world, departments.isThere, first.departments, count);
      await writeRecord(transaction, { arguments: argumentsText, firstKeys: first.departments });
    }),
  );
  await put('people', () =>
    databases.people.write(async (transaction) => {
      const confirmed = clearancesHeld(world.seed, plan.placements);
      const people = { world: { ...world, framework: framework.value }, isFrameworkThere: framework.isThere, skills, confirmed };
      await writePeople(transaction, databases.people.dialect, people, first.people, count);
      await writeRecord(transaction, { arguments: argumentsText, firstKeys: first.people });
    }),
  );
  await put('placements', () =>
    databases.placements.write(async (transaction) => {
      await writePlacements(transaction, databases.placements.dialect, { world, plan, schemes, skills }, first.placements, count);
      await writeRecord(transaction, { arguments: argumentsText, firstKeys: first.placements });
    }),
  );
  return counts;
}

/** The databases that these arguments have filled already, each with its record. */
async function knownRecords(databases: Databases, argumentsText: string): Promise<Map<DatabaseName, GenerationRecord>> {
  const records = new Map<DatabaseName, GenerationRecord>();
  for (const name of databaseNames) {
    await createRecordTable<never>(databases[name] as never);
    const record = await readRecord<never>(databases[name] as never);
    if (record === undefined) continue;
    if (record.arguments !== argumentsText) {
      const { people, placements, seed, today } = JSON.parse(record.arguments) as Pick<GenerateOptions, 'people' | 'placements' | 'seed' | 'today'>;
      throw new CommandFailure(
        `The database of ${name} holds other generated data (--people ${people} --placements ${placements} --seed ${seed} --today ${today}). Give the new data a folder of its own with --data, or empty the databases first.`,
      );
    }
    records.set(name, record);
  }
  return records;
}

type FirstKeysOf = Readonly<Record<DatabaseName, FirstKeys>>;

async function firstKeys(databases: Databases, records: ReadonlyMap<DatabaseName, GenerationRecord>): Promise<FirstKeysOf> {
  const keys: Partial<Record<DatabaseName, FirstKeys>> = {};
  for (const name of databaseNames) {
    const known = records.get(name)?.firstKeys;
    const next: Record<string, number> = {};
    if (known === undefined) for (const table of keyedTables[name]) next[table] = await nextKey(databases[name].reads as never, table);
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
    knownPosts: await postsOf(databases, departments.value, key('departments', 'post'), key('departments', 'tenure')),
    firstPostKey: key('departments', 'post'),
  });
  const plan = new PlacementPlan(world, options.placements, schemes.map(({ value }) => value), key('placements', 'placement'), key('placements', 'opportunity'));
  const skills = new SkillSource(options.seed, framework.value, world.population, today, plan.stays);
  return { world, plan, departments, framework, schemes, skills };
}
