import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFiles } from '../../test/support/tiny-subgraphs/compose.js';
import { supergraphFile } from './supergraph-file.js';

let files: Awaited<ReturnType<typeof temporaryFiles>>;
let path: string;
let unwatch: () => void;
beforeEach(async () => {
  files = await temporaryFiles({ 'supergraph.graphql': 'type A' });
  path = files.path('supergraph.graphql');
});
afterEach(async () => {
  unwatch();
  await files.remove();
});

/** @returns what is told of the file from now on */
function watched(source: ReturnType<typeof supergraphFile>): string[] {
  const told: string[] = [];
  unwatch = source.watch?.({
    changed: (sdl) => told.push(sdl),
    failed: (error) => told.push(String(error)),
  }) as () => void;
  return told;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5);
}

it('tells of each change of a file, and of a file that goes away, once', async () => {
  const source = supergraphFile(path, { everyMs: 10 });
  expect(await source.load()).toBe('type A');
  const told = watched(source);
  await writeFile(path, 'type B');
  await until(() => told.length === 1);
  await writeFile(`${path}.new`, 'type C');
  await rename(`${path}.new`, path);
  await until(() => told.length === 2);
  await rm(path);
  await until(() => told.length === 3);
  await setTimeout(50);
  await writeFile(path, 'type D');
  await until(() => told.length === 4);
  expect(told).toEqual(['type B', 'type C', expect.stringContaining('does not exist'), 'type D']);
});

it('tells of a change between the first reading and the watch', async () => {
  const source = supergraphFile(path, { everyMs: 10 });
  await source.load();
  await writeFile(path, 'type B');
  const told = watched(source);
  await until(() => told.length === 1);
  expect(told).toEqual(['type B']);
});

it('does not tell of a file that is written again as it was', async () => {
  const source = supergraphFile(path, { everyMs: 10 });
  await source.load();
  const told = watched(source);
  await writeFile(path, 'type A');
  await setTimeout(100);
  expect(told).toEqual([]);
});
