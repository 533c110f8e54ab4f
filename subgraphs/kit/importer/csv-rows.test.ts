import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workforce-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rowsOf(text: string): Promise<[number, ...string[]][]> {
  const path = join(folder, 'input.csv');
  writeFileSync(path, text);
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of csvRows(path, { windows1252Lines: 0 })) rows.push([line, ...cells]);
  return rows;
}

describe('the rows of a CSV file', () => {
  it('know the line they start on, past blank lines, quoted line ends and either kind of line end', async () => {
    expect(await rowsOf('a,b\r\n1,"x\r\ny"\r\n\r\n,,\r\n2,z\n3,"p\n\nq"\n4,w')).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [6, '2', 'z'],
      [7, '3', 'p\n\nq'],
      [10, '4', 'w'],
    ]);
  });

  it('keep a stray quote as a letter', async () => {
    expect(await rowsOf('a,b\n5" pipe,"say ""hi"""\n')).toEqual([
      [1, 'a', 'b'],
      [2, '5" pipe', 'say "hi"'],
    ]);
  });

  it('may be of different lengths', async () => {
    expect(await rowsOf('a,b\n1\n1,2,3\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ]);
  });

  it('tell whether the file ends with them without a line end', async () => {
    const unended = async (text: string): Promise<boolean[]> => {
      const path = join(folder, 'input.csv');
      writeFileSync(path, text);
      const found = [];
      for await (const { isUnended } of csvRows(path, { windows1252Lines: 0 })) found.push(isUnended);
      return found;
    };
    expect(await unended('a,b\r\n1,2\r\n')).toEqual([false, false]);
    expect(await unended('a,b\n1,2\n3')).toEqual([false, false, true]);
  });

  it('are refused where the file ends inside a quoted cell', async () => {
    await expect(rowsOf('a,b\n1,2\n3,"cut off')).rejects.toMatchObject({
      failure: 'TRUNCATED',
      message: expect.stringContaining('line 3') as string,
    });
  });

  it('are refused where a quote is never closed in a large file, without filling the memory', async () => {
    await expect(rowsOf(`a,b\n1,"open\n${'x,y\n'.repeat(5_000_000)}`)).rejects.toMatchObject({
      failure: 'TRUNCATED',
      message: expect.stringContaining('A quoted cell before it is probably never closed.') as string,
    });
  });

  it('are refused where one is too large to be held, though no quote is open', async () => {
    await expect(rowsOf(`a,b\n1,${'x'.repeat(17 * 1024 * 1024)}\n3,4\n`)).rejects.toMatchObject({
      failure: 'NOT_THIS_KIND',
      message: 'has more than 16 MiB in one row, on line 2. Shorten or remove it.',
    });
  });
});
