// The sample that `npm start` shows when nobody has brought data of their own.
import { closeDatabases, databaseNames, openDatabases } from './generate/databases.js';
import { generateGraph, type GenerateProgress } from './generate/generate-graph.js';
import { readRecord, createRecordTable } from './generate/generation-record.js';

export const samplePeople = 25_000;
export const samplePlacements = 2_000;
const sampleSeed = 1;

interface Generation {
  readonly people: number;
  readonly placements: number;
  readonly seed: number;
  readonly today: string;
}

/** What was begun, and whether each database has its part. */
interface Begun {
  readonly generation: Generation;
  readonly isWhole: boolean;
}

/**
 * Fills embedded databases that hold no people, and ends what an interrupted run began. Databases on a server are
 * never filled unasked, and those with people of somebody's own are left as they are.
 *
 * @param today `YYYY-MM-DD`, the day on which the sample is to look right
 * @returns whether anything was written
 */
export async function ensureSample(
  databaseUrls: Readonly<Record<string, string>>,
  today: string,
  onProgress: (progress: GenerateProgress) => void,
): Promise<boolean> {
  if (!Object.values(databaseUrls).every((url) => url.startsWith('file:'))) return false;
  const state = await stateOf(databaseUrls);
  if (state === 'people of their own' || (state !== 'nobody' && state.isWhole)) return false;
  const generation =
    state === 'nobody'
      ? { people: samplePeople, placements: samplePlacements, seed: sampleSeed, today }
      : state.generation;
  await generateGraph({ ...generation, databaseUrls, onProgress });
  return true;
}

async function stateOf(
  databaseUrls: Readonly<Record<string, string>>,
): Promise<Begun | 'nobody' | 'people of their own'> {
  const databases = await openDatabases(databaseUrls);
  try {
    const records = [];
    for (const name of databaseNames) {
      await createRecordTable<never>(databases[name] as never);
      const record = await readRecord<never>(databases[name] as never);
      if (record !== undefined) records.push(record);
    }
    const [first] = records;
    if (first !== undefined) {
      return {
        generation: JSON.parse(first.arguments) as Generation,
        isWhole: records.length === databaseNames.length,
      };
    }
    const person = await databases.people.reads.selectFrom('person').select('id').limit(1).executeTakeFirst();
    return person === undefined ? 'nobody' : 'people of their own';
  } finally {
    await closeDatabases(databases);
  }
}
