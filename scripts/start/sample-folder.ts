// The folder of the embedded databases, as far as a sample is concerned. A sample is created in a draft folder inside it
// and moved into place when it is whole: a process that is killed meanwhile leaves nothing that looks like data.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Followed by the process that creates the sample. */
const draftPrefix = '.sample-';
/** A sample that is whole, and that is being moved into place. */
const finishedDraft = '.sample-finished';
/** What file systems keep in the root of a volume, and what is left of a database that was removed. */
const notData = /^lost\+found$|\.db\.lock$/;

/** Whether a folder is missing, or holds nothing but what an unfinished sample left. */
export function isEmptyFolder(folder: string): boolean {
  return entriesOf(folder)?.every((name) => notData.test(name) || isDraft(name)) ?? false;
}

/** Finishes a sample that was whole when its process ended, and removes those that were not. */
export function settleDrafts(folder: string): void {
  for (const name of entriesOf(folder)?.filter(isDraft) ?? []) {
    if (name === finishedDraft) moveIntoPlace(folder);
    else if (!isRunning(Number(name.slice(draftPrefix.length))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * @param create fills the folder that it is given
 * Where data came into the folder meanwhile, they stay, and the sample is discarded.
 *
 */
export async function createInDraft(folder: string, create: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(folder, `${draftPrefix}${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  try {
    await create(draft);
    if (!isEmptyFolder(folder)) return;
    renameSync(draft, join(folder, finishedDraft));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  moveIntoPlace(folder);
}

function moveIntoPlace(folder: string): void {
  const draft = join(folder, finishedDraft);
  for (const name of readdirSync(draft))
    if (!existsSync(join(folder, name))) renameSync(join(draft, name), join(folder, name));
  rmSync(draft, { recursive: true });
}

function isDraft(name: string): boolean {
  return name === finishedDraft || /^\.sample-\d+$/.test(name);
}

/** The names in a folder; none where there is no folder yet, undefined where it cannot be read. */
function entriesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined;
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
