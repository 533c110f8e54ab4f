// Fills the four databases with people, posts, firms and placements that do not exist: the same for the same arguments,
// over what was imported before.
import type { Kysely } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { writeGeneration } from '../../subgraphs/kit/database/generation.js';
import { argumentsText, checkArguments, type GenerateArguments } from './arguments.js';
import { clearancesHeld } from './clearance-confirmed.js';
import {
  closeDatabases,
  databaseNames,
  openDatabases,
  type DatabaseName,
  type Databases,
} from './databases.js';
import { contentOf } from './generated-content.js';
import { firstKeys, knownRecords } from './known-generation.js';
import { sparingMemory, type CountRows } from './table-load.js';
import { writeDepartments } from './write-departments.js';
import { writeFirms } from './write-firms.js';
import { writePeople } from './write-people.js';
import { writePlacements } from './write-placements.js';

export interface GenerateOptions extends GenerateArguments {
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

/**
 * Generates everything, each database in one transaction. What was generated with the same arguments before is left
 * alone, so that a run that was interrupted between two databases can be repeated.
 *
 * @throws CommandFailure for arguments out of range, and where a database holds other generated data
 * @throws DatabaseError where a database cannot be opened or written
 */
export async function generateGraph(options: GenerateOptions): Promise<GenerateCounts> {
  checkArguments(options);
  const databases = await openDatabases(options.databaseUrls);
  try {
    return await fill(databases, options);
  } finally {
    await closeDatabases(databases);
  }
}

async function fill(databases: Databases, options: GenerateOptions): Promise<GenerateCounts> {
  const { records, today } = await knownRecords(databases, options, options.acceptsAnyDay === true);
  const recorded = argumentsText({ ...options, today });
  if (databaseNames.every((name) => records.has(name))) return {};
  const counts: Record<string, number> = {};
  const count: CountRows = (table, rows) => {
    counts[table] = rows;
    options.onProgress?.({ stage: table, rows });
  };
  const first = await firstKeys(databases, records);
  const content = await contentOf(databases, first, { ...options, today });
  const { world, plan } = content;
  const write = async <Tables>(
    name: DatabaseName,
    database: Database<Tables>,
    work: (transaction: Kysely<Tables>) => Promise<void>,
  ): Promise<void> => {
    if (records.has(name)) return;
    await database.write(async (transaction) => {
      await sparingMemory(transaction, database.dialect);
      await work(transaction);
      await writeGeneration(transaction, { arguments: recorded, firstKeys: first[name] });
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
      content.areDepartmentsThere,
      first.departments,
      count,
    ),
  );
  const confirmed = clearancesHeld(world.seed, plan.placements);
  await write('people', people, (transaction) =>
    writePeople(transaction, people.dialect, content, confirmed, first.people, count),
  );
  await write('placements', databases.placements, (transaction) =>
    writePlacements(transaction, databases.placements.dialect, content, first.placements, count),
  );
  return counts;
}
