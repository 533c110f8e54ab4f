// `import organogram`: the senior return with the mess it comes in, over both engines.
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { lines } from './import-files.js';
import { type Senior, organogramSetting } from './import-organogram-setting.js';

eachDatabase((_engine, fresh) => {
  describe('import organogram', () => {
    const { files, seniorPath, run, runSenior, posts, database } = organogramSetting(fresh);

    it('keeps each post, with names from SCS2 upwards alone', async () => {
      const report = await runSenior(
        { ref: '1', name: 'Robin Head', grade: 'SCS3', title: 'Director General', pay: '"£115,000",119999' },
        {
          ref: '2',
          name: 'Kim Lower',
          reportsTo: '1',
          title: 'Chief Digital Officer',
          profession: 'Information technology',
          pay: 'N/D,N/D',
        },
        { ref: '3', name: 'VACANT', grade: 'SCS2', reportsTo: '1', pay: '0,0' },
        {
          ref: '4',
          grade: 'SCS2',
          organisation: 'sample agency',
          reportsTo: '3',
          fte: '0.68',
          profession: 'POLICY',
        },
      );
      expect(report).toMatchObject({
        read: 4,
        rejectedRows: 0,
        warnings: {},
        records: { posts: { inserted: 4 }, 'reporting lines': { inserted: 3 } },
      });
      const common = {
        title: 'Director',
        profession: 'POLICY',
        fte: 1,
        pay_floor: null,
        pay_ceiling: null,
        holder: null,
        digital: 0,
        version: 1,
      };
      expect(await posts()).toEqual([
        {
          ...common,
          id: 'D7-1',
          department: 'D7',
          reference: '1',
          title: 'Director General',
          grade: 10,
          pay_floor: 11_500_000,
          pay_ceiling: 11_999_900,
          holder: 'Robin Head',
          held: 1,
          superior: null,
        },
        {
          ...common,
          id: 'D7-2',
          department: 'D7',
          reference: '2',
          title: 'Chief Digital Officer',
          grade: 8,
          profession: 'DIGITAL_AND_DATA',
          held: 1,
          digital: 1,
          superior: '1',
        },
        { ...common, id: 'D7-3', department: 'D7', reference: '3', grade: 9, held: 0, superior: '1' },
        // It reports to a post of the department above, which the row names as its parent.
        {
          ...common,
          id: 'EA7-4',
          department: 'EA7',
          reference: '4',
          grade: 9,
          fte: 0.68,
          held: 1,
          superior: '3',
        },
      ]);
    });

    it('changes nothing when the same return comes again, and follows what changed, keeping what was said elsewhere', async () => {
      const rows: Senior[] = [{ ref: '1' }, { ref: '2', reportsTo: '1' }, { ref: '3', reportsTo: '2' }];
      await runSenior(...rows);
      await database().write((transaction) =>
        transaction
          .updateTable('post')
          .set({ is_digital_leadership: 1, required_clearance: 3 })
          .where('reference', '=', '2')
          .execute(),
      );
      const nothing = { inserted: 0, updated: 0, removed: 0 };
      expect((await runSenior(...rows)).records).toMatchObject({
        posts: { ...nothing, unchanged: 3 },
        'reporting lines': { ...nothing, unchanged: 2 },
      });
      const next = await runSenior(
        { ref: '1' },
        { ref: '2', reportsTo: 'XX', title: 'Chief' },
        { ref: '3', reportsTo: '1' },
      );
      expect(next.records).toMatchObject({
        posts: { inserted: 0, updated: 1, unchanged: 2 },
        'reporting lines': { inserted: 0, updated: 1, removed: 1, unchanged: 0 },
      });
      expect(
        (await posts()).map(({ title, digital, version, superior }) => ({
          title,
          digital,
          version,
          superior,
        })),
      ).toEqual([
        { title: 'Director', digital: 0, version: 1, superior: null },
        { title: 'Chief', digital: 1, version: 3, superior: null },
        { title: 'Director', digital: 0, version: 2, superior: '1' },
      ]);
    });

    it('makes one post of a job share, and refuses two posts under one reference', async () => {
      const report = await runSenior(
        { ref: '1', name: 'Ada One', grade: 'SCS2', fte: '0.5' },
        { ref: '1', name: 'Bo Two', grade: 'SCS2', fte: '0.6' },
        { ref: '1', grade: 'SCS2', title: 'Another post' },
      );
      expect(await posts()).toMatchObject([{ reference: '1', holder: 'Ada One and Bo Two', fte: 1 }]);
      expect(report).toMatchObject({ rejectedRows: 1, records: { posts: { inserted: 1 } } });
      expect(files.rejected(seniorPath)).toEqual([['4', 'Post Unique Reference', '1', 'repeated-reference']]);
    });

    it('makes no post of people who are in none, nor of posts that are no more', async () => {
      const report = await runSenior(
        { ref: '0', title: 'Not in post' },
        { ref: '5', name: 'Eliminated' },
        { ref: 'XX' },
      );
      expect(await posts()).toEqual([]);
      expect(report).toMatchObject({
        warnings: { 'not-in-post': 1, eliminated: 1 },
        rejections: { 'reserved-reference': 1 },
      });
    });

    it('keeps a post whose line of report points at nothing or leads back to it, at the top', async () => {
      const report = await runSenior(
        { ref: '1', reportsTo: '999' },
        { ref: '2', reportsTo: '3' },
        { ref: '3', reportsTo: '2' },
        { ref: '4', reportsTo: '4' },
        { ref: '5', reportsTo: '' },
      );
      expect(report).toMatchObject({
        rejectedRows: 0,
        warnings: { 'unknown-superior': 1, 'circular-superior': 2, 'no-superior': 1 },
      });
      expect((await posts()).map(({ reference, superior }) => [reference, superior])).toEqual([
        ['1', null],
        ['2', null],
        ['3', '2'],
        ['4', null],
        ['5', null],
      ]);
    });

    it('finds a circle that leads through posts of an earlier return', async () => {
      await runSenior({ ref: '1' }, { ref: '2', reportsTo: '1' });
      expect((await runSenior({ ref: '1', reportsTo: '2' })).warnings).toEqual({ 'circular-superior': 1 });
      expect((await posts()).map(({ superior }) => superior)).toEqual([null, '1']);
    });

    it('keeps a post with what it can understand, and counts the rest by rule', async () => {
      const report = await runSenior({
        ref: '1',
        grade: 'Grand Poobah',
        profession: 'Juggling',
        fte: '',
        pay: '90000,80000',
      });
      expect(await posts()).toMatchObject([{ grade: 0, profession: null, fte: 1, pay_floor: null }]);
      expect(report.warnings).toEqual({
        'unknown-grade': 1,
        'unknown-profession': 1,
        'fte-assumed': 1,
        'pay-band-unclear': 1,
      });
      expect(files.warnings(seniorPath)).toContainEqual([
        '2',
        'Grade (or equivalent)',
        'Grand Poobah',
        'unknown-grade',
      ]);
    });

    it('refuses rows without what a post must have, all problems of a row at once', async () => {
      const report = await runSenior(
        { ref: '1', title: '', fte: '1.5' },
        { ref: '2', organisation: 'Ministry of Exampels' },
        { ref: '3', organisation: 'Old Office' },
        { ref: '4' },
        { ref: '5', fte: '0.000000000001' },
      );
      expect(report).toMatchObject({ read: 5, rejectedRows: 4, records: { posts: { inserted: 1 } } });
      expect(files.rejected(seniorPath)).toEqual([
        ['2', 'Job Title', '', 'missing'],
        ['2', 'FTE', '1.5', 'out-of-range'],
        ['3', 'Organisation', 'Ministry of Exampels', 'unknown-organisation'],
        ['4', 'Organisation', 'Old Office', 'closed-organisation'],
        ['6', 'FTE', '0.000000000001', 'out-of-range'],
      ]);
    });

    it('reads the header of earlier years and Windows-1252, and gives all rows to the department named', async () => {
      const header =
        'Post Unique Reference,Name,Grade,Job Title,Organisation,Unit,Reports to Senior Post,FTE,Actual Pay Floor (\xa3),Actual Pay Ceiling (\xa3)';
      const path = files.file(
        'senior.csv',
        Buffer.from(
          lines(header, '1,Zo\xeb,SCS2,Ch\xe9f \x96 caf\xe9,Somewhere else,Caf\xe9,XX,1,100000,104999'),
          'latin1',
        ),
      );
      const [report] = await run([path], 'sample-agency');
      expect(report).toMatchObject({ windows1252Lines: 2, rejectedRows: 0 });
      expect(await posts()).toMatchObject([
        { department: 'EA7', title: 'Chéf – café', holder: 'Zoë', pay_floor: 10_000_000 },
      ]);
    });
  });
});
