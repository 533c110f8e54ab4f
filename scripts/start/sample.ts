// The sample of `npm start`: invented people, posts, firms and placements, for those who bring no data of their own.
import { spawn } from 'node:child_process';
import { CommandFailure } from '../command-failure.js';
import { unwritable } from '../data-location.js';
import { createInDraft, isEmptyFolder, settleDrafts } from './sample-folder.js';
import { sampleCreated, sampleProgress } from './sample-progress.js';

const samplePeople = 25_000;
const samplePlacements = 2_000;
const sampleSeed = 1;

export interface SampleRequest {
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** The folder that all four databases are embedded in; undefined where one of them is elsewhere. */
  readonly folder: string | undefined;
  /** Whether the user asks for a sample over whatever there is. */
  readonly isAsked: boolean;
}

/**
 * Creates the sample in a folder that is new or empty; anywhere else, such as on a server, only where it is asked for.
 *
 * @throws CommandFailure where the folder cannot be written, or holds other generated data
 */
export async function provideSample({ databaseUrls, folder, isAsked }: SampleRequest): Promise<void> {
  if (folder !== undefined) {
    try {
      settleDrafts(folder);
      if (isEmptyFolder(folder)) return await createInDraft(folder, createElsewhere);
    } catch (error) {
      throw unwritable(folder, error) ?? error;
    }
  }
  if (isAsked) await createSample(databaseUrls);
}

/** Generates the sample over what the databases hold, and shows how far it is. One that is there already stays. */
export async function createSample(databaseUrls: Readonly<Record<string, string>>): Promise<void> {
  const { generateGraph } = await import('../generate/generate-graph.js');
  const start = performance.now();
  const counts = await generateGraph({
    people: samplePeople,
    placements: samplePlacements,
    seed: sampleSeed,
    today: new Date().toISOString().slice(0, 10),
    acceptsAnyDay: true,
    databaseUrls,
    onProgress: sampleProgress(process.stdout),
  });
  if (Object.keys(counts).length === 0) return;
  sampleCreated(process.stdout, samplePeople, samplePlacements, (performance.now() - start) / 1000);
}

/**
 * In a process of its own: the driver keeps files open after they are closed, until the garbage collection, and files
 * that are open must not be moved.
 */
async function createElsewhere(folder: string): Promise<void> {
  const entry = process.argv[1] ?? '';
  const child = spawn(process.execPath, [...process.execArgv, entry, 'sample', folder], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (exitCode !== 0) throw new CommandFailure('The sample data could not be created.');
}
