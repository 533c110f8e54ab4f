import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvItems } from './csv-items.js';
import { Tally, type Problem } from './tally.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workforce-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function itemsOf(text: string): Promise<{ ids: string[]; problems: Problem[]; tally: Tally }> {
  const path = join(folder, 'input.csv');
  writeFileSync(path, text);
  const problems: Problem[] = [];
  const tally = new Tally({ write: (problem) => problems.push(problem) }, { write: () => undefined });
  const ids: string[] = [];
  const specs = { id: { names: ['Id'], required: true } } as const;
  for await (const cells of csvItems(path, specs, tally, { windows1252Lines: 0 })) ids.push(cells.text('id'));
  return { ids, problems, tally };
}

describe('the rows of a CSV file that cannot be meant', () => {
  it('are refused alone where a cell holds a NUL byte, with the line and the column', async () => {
    const { ids, problems, tally } = await itemsOf('Id,Note\n1,a\n2,b\u0000c\n3,d\n');
    expect(ids).toEqual(['1', '3']);
    expect(tally).toMatchObject({ read: 1, rejectedRows: 1 });
    expect(problems).toMatchObject([{ line: 3, column: 'Note', value: 'b\u2400c', rule: 'nul-byte' }]);
  });

  it('are refused alone where a cell is over 1 MiB, quoted or not', async () => {
    const long = 'x'.repeat(3 * 1024 * 1024);
    const { ids, problems, tally } = await itemsOf(`Id,Note\n1,a\n2,${long}\n3,"${long}\ny"\n4,d\n`);
    expect(ids).toEqual(['1', '4']);
    expect(tally.rejectedRows).toBe(2);
    expect(problems).toMatchObject([
      {
        line: 3,
        column: 'Note',
        value: `${'x'.repeat(200)}…`,
        rule: 'too-long',
        suggestion: 'The cell has more than 1 MiB. Shorten it.',
      },
      {
        line: 4,
        rule: 'too-long',
        suggestion: expect.stringContaining('Its quote is probably not closed') as string,
      },
    ]);
  });
});
