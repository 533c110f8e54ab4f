// `sample <folder>`: the part of `start` that creates the sample in a process of its own.
import type { Command } from 'commander';
import { embeddedUrls } from './data-location.js';
import { createSample } from './start/sample.js';

/** Without the process that asked for it, nobody would use the sample. */
function endWithParent(): void {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume();
}

export function registerSample(program: Command): void {
  program
    .command('sample', { hidden: true })
    .argument('<folder>', 'the folder of the embedded databases')
    .action(async (folder: string) => {
      endWithParent();
      await createSample(embeddedUrls(folder));
      process.stdin.destroy();
    });
}
