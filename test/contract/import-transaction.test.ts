// What holds for every import: all or nothing, nothing lost, and a report that says where it lies.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import {
  importFile,
  type ImportOptions,
  type ImportReport,
} from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables } from '../../subgraphs/partner-firms/database/tables.js';
import { firms } from '../../subgraphs/partner-firms/import/firms.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles, lines } from './import-files.js';

const header = 'Id,Company number,Name,Sector,Status';
const firm = (index: number): string => `F${index},${index},Firm ${index},Energy,Active`;
const many = (count: number): string[] => Array.from({ length: count }, (_firm, index) => firm(index + 1));

eachDatabase((engine, fresh) => {
  describe('an import', () => {
    const files = importFiles();
    let database: Database<Tables>;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
    });
    beforeEach(() => database.write((transaction) => transaction.deleteFrom('firm').execute()));
    afterAll(() => database.close());

    const run = (content: string | Uint8Array, options: ImportOptions = {}): Promise<ImportReport> =>
      importFile(database, files.file('firms.csv', content), firms, options);
    const path = `${files.folder}/firms.csv`;
    const count = async (): Promise<number> =>
      (await database.reads.selectFrom('firm').select('id').execute()).length;

    it('writes the good rows and lists the bad ones, until there are none', async () => {
      const report = await run(lines(header, firm(1), 'F2,x,,Energy,Aktive', firm(3)));
      expect(report).toMatchObject({
        written: true,
        read: 3,
        rejectedRows: 1,
        rejections: { missing: 1, 'not-a-company-number': 1, 'not-one-of': 1 },
        rejectedFile: { path: `${path}.rejected.csv` },
      });
      expect(readFileSync(`${path}.rejected.csv`, 'utf8')).toBe(
        lines(
          'line,column,value,rule,suggestion',
          '3,Name,,missing,Add a value.',
          '3,Company number,x,not-a-company-number,"Use the eight digits, or two letters and six digits, of Companies House."',
          '3,Status,Aktive,not-one-of,Did you mean ACTIVE?',
        ),
      );
      expect(await count()).toBe(2);
      expect(await run(lines(header, firm(1), firm(3)))).toMatchObject({ rejectedRows: 0 });
      expect(existsSync(`${path}.rejected.csv`)).toBe(false);
    });

    it('writes nothing of a file with a bad row where it is strict, and says which row', async () => {
      const report = await run(lines(header, ...many(1_500), 'F0,x,Bad,Energy,Active'), { strict: true });
      expect(report).toMatchObject({ written: false, read: 1_501, rejectedRows: 1, records: {} });
      expect(files.rejected(path)).toEqual([['1502', 'Company number', 'x', 'not-a-company-number']]);
      expect(await count()).toBe(0);
      expect(await run(lines(header, firm(1)), { strict: true })).toMatchObject({ written: true });
    });

    it('tells how far it is', async () => {
      const seen: string[] = [];
      await run(lines(header, ...many(300)), {
        onProgress: ({ rows, rowsPerSecond, isDone }) => seen.push(`${rows} ${rowsPerSecond > 0} ${isDone}`),
      });
      expect(seen.at(-1)).toBe('300 true true');
    });

    it.each([
      [
        'that is cut short',
        lines(header, ...many(2_000), 'F0,9,"Cut off'),
        'TRUNCATED',
        /firms\.csv ends inside a quoted cell that begins on line 2002\. .* Nothing was imported\./,
      ],
      [
        'that ends within a row, after a whole cell',
        `${lines(header, ...many(2_000))}F0,9,Cut off`,
        'TRUNCATED',
        /firms\.csv ends within the row that begins on line 2002, after 3 of 5 cells\. .* Nothing was imported\./,
      ],
      ['that is empty', '', 'EMPTY', /firms\.csv is empty\./],
      ['that holds only blank lines', '\n\n', 'EMPTY', /is empty/],
      [
        'without a required column',
        lines('Id,Name,Sector,Status', 'F1,Firm,Energy,Active'),
        'NOT_THIS_KIND',
        /has no column “Company number”\. Its first line names: Id, Name, Sector, Status\./,
      ],
      ['that is a spreadsheet', Buffer.from('PK\u0003\u0004…'), 'NOT_THIS_KIND', /is a spreadsheet/],
    ])('refuses a file %s, in words, and writes nothing', async (_what, content, failure, message) => {
      await expect(run(content)).rejects.toMatchObject({
        failure,
        message: expect.stringMatching(message) as string,
      });
      expect(await count()).toBe(0);
      expect(readdirSync(files.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    });

    it('refuses a file that is not there, and a folder', async () => {
      await expect(importFile(database, `${files.folder}/none.csv`, firms)).rejects.toThrow(
        /none\.csv cannot be read\. The file does not exist\./,
      );
      await expect(importFile(database, files.folder, firms)).rejects.toThrow(
        'cannot be read. It is a folder, not a file.',
      );
    });

    if (engine === 'sqlite')
      it('keeps what was there where the disk of the database fills up half-way', async () => {
        await run(lines(header, firm(1)));
        const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.reads);
        const small: Database<Tables> = {
          ...database,
          write: (work) =>
            database.write(async (transaction) => {
              await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count + 5)}`.execute(transaction);
              return work(transaction);
            }),
        };
        await expect(
          importFile(small, files.file('firms.csv', lines(header, ...many(5_000))), firms),
        ).rejects.toMatchObject({
          failure: 'DATABASE',
          message: expect.stringMatching(
            /firms\.csv was not imported: the disk of the database is full\. The existing data is unchanged\./,
          ) as string,
        });
        await database.write((transaction) => sql`pragma max_page_count = 1073741823`.execute(transaction));
        expect(await count()).toBe(1);
      });

    it('puts its report elsewhere, and says where, if the folder of the file cannot be written', async () => {
      mkdirSync(`${path}.rejected.csv.part`);
      const { rejectedFile, written } = await run(lines(header, 'F1,x,Bad,Energy,Active', firm(2)));
      rmSync(`${path}.rejected.csv.part`, { recursive: true });
      expect(written).toBe(true);
      const place = (rejectedFile as { path: string }).path;
      expect(place).toMatch(/workforce-import-\w+\/firms\.csv\.rejected\.csv$/);
      expect(readFileSync(place, 'utf8')).toContain('not-a-company-number');
      rmSync(dirname(place), { recursive: true });
    });

    if (existsSync('/dev/full'))
      it('stands even where its report finds no room', async () => {
        symlinkSync('/dev/full', `${path}.rejected.csv.part`);
        const report = await run(lines(header, 'F1,x,Bad,Energy,Active', firm(2)));
        rmSync(`${path}.rejected.csv.part`, { force: true });
        expect(report).toMatchObject({ written: true, rejectedRows: 1, rejectedFile: { failure: 'ENOSPC' } });
        expect(await count()).toBe(1);
      });

    it('does not let a spreadsheet run what a cell of the file says', async () => {
      await run(lines(header, 'F1,=1+1,Bad,Energy,Active'));
      expect(readFileSync(`${path}.rejected.csv`, 'utf8')).toContain(",'=1+1,");
    });
  });
});
