// Which folders count as empty, and what becomes of a sample that was being created.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInDraft, isEmptyFolder, settleDrafts } from './sample-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
}
/** No process has this number. */
const ended = 2 ** 22 + 1;

describe('isEmptyFolder', () => {
  it.each([
    ['nothing', [], true],
    ['the folder of a file system', ['lost+found/x'], true],
    ['the lock of a database that was removed', ['people.db.lock'], true],
    ['a sample that was interrupted', [`.sample-${ended}/people.db`], true],
    ['a database', ['people.db'], false],
    ['a database beside a sample that was interrupted', ['people.db', `.sample-${ended}/people.db`], false],
    ['another file', ['letter.txt'], false],
    ['a hidden file', ['.letter'], false],
    ['a file that only looks like a draft', ['.sample-of-mine'], false],
    ['a folder', ['letters/x'], false],
  ])('with %s', (_what, files, expected) => {
    put(...files);
    expect(isEmptyFolder(folder)).toBe(expected);
  });

  it('holds for a folder that is missing, and for no file', () => {
    put('file');
    expect(isEmptyFolder(join(folder, 'missing'))).toBe(true);
    expect(isEmptyFolder(join(folder, 'file'))).toBe(false);
    expect(isEmptyFolder(join(folder, 'file', 'below'))).toBe(false);
  });
});

describe('settleDrafts', () => {
  it('removes what ended processes left, and leaves what others are creating', () => {
    put(
      `.sample-${ended}/people.db`,
      `.sample-${process.pid}/people.db`,
      `.sample-${process.ppid}/people.db`,
    );
    settleDrafts(folder);
    expect(readdirSync(folder)).toEqual([`.sample-${process.ppid}`]);
  });

  it('moves what was whole into place, over nothing that is there', () => {
    put('.sample-finished/people.db', '.sample-finished/firms.db', 'people.db');
    settleDrafts(folder);
    expect(readdirSync(folder)).toEqual(['firms.db', 'people.db']);
  });
});

describe('createInDraft', () => {
  it('shows nothing before it is whole', async () => {
    put(`.sample-${process.pid}/left-by-another`);
    await createInDraft(folder, (draft) => {
      expect(readdirSync(draft)).toEqual([]);
      writeFileSync(join(draft, 'people.db'), '');
      expect(isEmptyFolder(folder)).toBe(true);
      return Promise.resolve();
    });
    expect(readdirSync(folder)).toEqual(['people.db']);
  });

  it('leaves nothing where it fails', async () => {
    const failing = createInDraft(folder, () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is discarded where data came in meanwhile', async () => {
    await createInDraft(folder, (draft) => {
      writeFileSync(join(draft, 'people.db'), '');
      put('departments.db');
      return Promise.resolve();
    });
    expect(readdirSync(folder)).toEqual(['departments.db']);
  });
});
