// `import people`: people with clearance, availability and skills, over both engines.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/people/database/migrations.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { importPeople } from '../../subgraphs/people/import/import-people.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles, lines } from './import-files.js';

const organisations = { departments: new Set(['D1', 'D2', 'D30']), firms: new Set(['F1']) };
const header =
  'Id,Staff number,Name,Kind,Grade,Profession,Home department,Home firm,Region,Work e-mail,Available from,Available to,Available FTE,Clearance,Clearance granted,Clearance expires,Skills';
const ama =
  'P1,CO-1,Ama Éxample,civil servant,g7,Digital and data,D2,,London,ama@example.org,2026-09-01,,0.6,SC,1/3/2024,2031-03-01,testing:EXPERT:PANEL:2025-11-03;accounting:WORKING:SELF:2025-06-20';
const bo = 'P2,CO-2,Bo Sample,CIVIL_SERVANT,SEO,,D2,,,,,,,,,,testing:EXPERT:SELF:2025-01-01';
const caz = 'X1,,Caz Expert,External expert,,,,F1,,,,,,,,,';

eachDatabase((_engine, fresh) => {
  describe('import people', () => {
    const files = importFiles();
    let database: Database<Tables>;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
      const skill = (public_id: string, levels: number) => ({
        public_id,
        name: public_id,
        name_folded: public_id,
        framework: 'x',
        framework_version: '1',
        levels,
        same_as: '[]',
      });
      await database.write((transaction) =>
        transaction
          .insertInto('skill')
          .values([skill('testing', 15), skill('accounting', 14)])
          .execute(),
      );
    });
    beforeEach(() =>
      database.write(async (transaction) => {
        for (const table of ['person', 'clearance', 'skill_assertion'] as const)
          await transaction.deleteFrom(table).execute();
      }),
    );
    afterAll(() => database.close());

    const path = `${files.folder}/people.csv`;
    const run = async (
      rows: readonly string[],
      skills?: readonly string[],
      known = organisations,
    ): Promise<ImportReport[]> => {
      const paths = [files.file('people.csv', lines(header, ...rows))];
      if (skills !== undefined)
        paths.unshift(
          files.file('skills.csv', lines('Person,Skill,Level,Source,Assessed on,Evidence', ...skills)),
        );
      const reports = [];
      for await (const report of importPeople(database, paths, known, '2026-01-31', {})) reports.push(report);
      return reports;
    };
    const current = () =>
      database.reads
        .selectFrom('skill_assertion as assertion')
        .innerJoin('person', 'person.id', 'assertion.person_id')
        .innerJoin('skill', 'skill.id', 'assertion.skill_id')
        .select([
          'person.public_id as person',
          'skill.public_id as skill',
          'assertion.level',
          'assertion.assessed_on',
          'assertion.evidence',
        ])
        .where('assertion.is_current', '=', 1)
        .orderBy('person.public_id')
        .orderBy('skill.public_id')
        .execute();

    it('keeps people with all that the row says, and what is counted of them', async () => {
      const [report] = await run([ama, bo, caz]);
      expect(report).toMatchObject({
        read: 3,
        rejectedRows: 0,
        records: {
          people: { inserted: 3 },
          clearances: { inserted: 1 },
          'skill assertions': { inserted: 3 },
        },
      });
      const [first, , third] = await database.reads
        .selectFrom('person')
        .selectAll()
        .orderBy('public_id')
        .execute();
      expect(first).toMatchObject({
        public_id: 'P1',
        staff_number: 'CO-1',
        display_name: 'Ama Éxample',
        display_name_folded: 'ama éxample',
        kind: 'CIVIL_SERVANT',
        grade: 6,
        profession: 'DIGITAL_AND_DATA',
        home_department_id: 'D2',
        home_firm_id: null,
        region: 'LONDON',
        work_email: 'ama@example.org',
        available_from: '2026-09-01',
        available_to: null,
        available_fte: 0.6,
      });
      expect(third).toMatchObject({
        public_id: 'X1',
        staff_number: null,
        kind: 'EXTERNAL_EXPERT',
        grade: 0,
        home_firm_id: 'F1',
        available_from: null,
        available_fte: null,
      });
      expect(
        await database.reads.selectFrom('clearance').select(['level', 'granted_on', 'expires_on']).execute(),
      ).toEqual([{ level: 3, granted_on: '2024-03-01', expires_on: '2031-03-01' }]);
      expect(await current()).toMatchObject([
        { person: 'P1', skill: 'accounting', level: 2 },
        { person: 'P1', skill: 'testing', level: 4 },
        { person: 'P2', skill: 'testing', level: 4 },
      ]);
      expect(
        await database.reads
          .selectFrom('department_skill_people')
          .select(['level', 'people'])
          .orderBy('level')
          .execute(),
      ).toEqual([
        { level: 2, people: 1 },
        { level: 4, people: 2 },
      ]);
    });

    it('changes nothing when the same file comes again, and follows what changed', async () => {
      await run([ama, bo, caz]);
      const nothing = { inserted: 0, updated: 0, removed: 0 };
      const [again] = await run([ama, bo, caz]);
      expect(again?.records).toMatchObject({
        people: { ...nothing, unchanged: 3 },
        clearances: { ...nothing, unchanged: 1 },
        'skill assertions': { ...nothing, unchanged: 3 },
      });
      const [next] = await run([
        ama
          .replace('g7', 'G6')
          .replace('testing:EXPERT:PANEL:2025-11-03', 'testing:WORKING:PANEL:2025-12-01'),
      ]);
      expect(next?.records).toMatchObject({
        people: { updated: 1 },
        'skill assertions': { inserted: 1, unchanged: 1 },
      });
      // The later assessment counts; the earlier one stays in the history.
      expect(
        (await current()).find(({ person, skill }) => person === 'P1' && skill === 'testing'),
      ).toMatchObject({ level: 2, assessed_on: '2025-12-01' });
      expect(await database.reads.selectFrom('skill_assertion').selectAll().execute()).toHaveLength(4);
    });

    it('loses nothing of a person where the file is cut short or a row has lost its end', async () => {
      await run([ama, caz]);
      const kept = await database.reads.selectFrom('person').selectAll().orderBy('public_id').execute();
      const cut = 'X1,,Caz Expert,External expert,,,,F';
      const path = files.file('people.csv', lines(header, ama.replace('g7', 'G6')) + cut);
      await expect(
        importPeople(database, [path], organisations, '2026-01-31', {}).next(),
      ).rejects.toMatchObject({
        failure: 'TRUNCATED',
        message: expect.stringContaining('line 3, after 8 of 17 cells') as string,
      });
      const [report] = await run([cut, ama]);
      expect(report).toMatchObject({ read: 2, rejectedRows: 1, rejections: { 'short-row': 1 } });
      expect(files.rejected(path)).toEqual([['2', 'cell 9', '', 'short-row']]);
      expect(await database.reads.selectFrom('person').selectAll().orderBy('public_id').execute()).toEqual(
        kept,
      );
    });

    it('takes skills from a second file, whichever is named first', async () => {
      const [, report] = await run(
        [bo],
        [
          'P2,accounting,Practitioner,Manager,2025-05-05,"Seen, and signed"',
          'P9,testing,EXPERT,SELF,2025-05-05,',
        ],
      );
      expect(report).toMatchObject({
        read: 2,
        rejectedRows: 1,
        records: { 'skill assertions': { inserted: 1 } },
      });
      expect(files.rejected(`${files.folder}/skills.csv`)).toEqual([['3', 'Person', 'P9', 'unknown-person']]);
      expect((await current())[0]).toMatchObject({
        person: 'P2',
        skill: 'accounting',
        level: 3,
        evidence: 'Seen, and signed',
      });
    });

    it('refuses a staff number that another row or another person has', async () => {
      await run([bo]);
      const [report] = await run([
        ama,
        'P3,CO-1,Dee Double,CIVIL_SERVANT,,,,,,,,,,,,,',
        'P4,CO-2,Eli Taken,CIVIL_SERVANT,,,,,,,,,,,,,',
        'P1,CO-9,Ama Again,CIVIL_SERVANT,,,,,,,,,,,,,',
      ]);
      expect(report).toMatchObject({ read: 4, rejectedRows: 3, records: { people: { inserted: 1 } } });
      expect(files.rejected(path)).toEqual([
        ['3', 'Staff number', 'CO-1', 'duplicate'],
        ['5', 'Id', 'P1', 'duplicate'],
        ['4', 'Staff number', 'CO-2', 'staff-number-taken'],
      ]);
    });

    describe('staff numbers that change hands within a file', () => {
      const person = (id: string, number: string) => `${id},${number},N ${id},CIVIL_SERVANT,,,D1,,,,,,,,,,`;
      const numbers = async (): Promise<Record<string, string | null>> => {
        const people = await database.reads
          .selectFrom('person')
          .select(['public_id', 'staff_number'])
          .orderBy('public_id')
          .execute();
        return Object.fromEntries(people.map(({ public_id, staff_number }) => [public_id, staff_number]));
      };
      const before = [person('A', '1'), person('B', '2'), person('C', '3')];

      it.each([
        ['to the next, who gets a new one', [person('A', '2'), person('B', '3'), person('C', '4')]],
        ['to the one before, who gets a new one', [person('C', '2'), person('B', '1'), person('A', '9')]],
        ['between two', [person('B', '1'), person('A', '2'), person('C', '3')]],
        ['round a circle', [person('A', '2'), person('B', '3'), person('C', '1')]],
        ['to somebody new', [person('D', '1'), person('A', ''), person('B', '2'), person('C', '3')]],
      ])('go %s, and the file changes nothing when it comes again', async (_how, rows) => {
        await run(before);
        const [report] = await run(rows);
        expect(report).toMatchObject({ rejectedRows: 0 });
        const wanted = Object.fromEntries(
          rows.map((row) => row.split(',')).map(([id, number]) => [id, number || null]),
        ) as Record<string, string | null>;
        expect(await numbers()).toEqual(wanted);
        const [again] = await run(rows);
        expect(again).toMatchObject({
          rejectedRows: 0,
          records: { people: { inserted: 0, updated: 0, unchanged: rows.length } },
        });
        expect(await numbers()).toEqual(wanted);
      });

      it('go over thousands of rows, each to the next', async () => {
        const many = 2_500;
        const moved = (by: number) =>
          Array.from({ length: many }, (_, index) => person(`P${index}`, `S${(index + by) % many}`));
        await run(moved(0));
        const [report] = await run(moved(1));
        expect(report).toMatchObject({ rejectedRows: 0, records: { people: { updated: many } } });
        expect(await numbers()).toMatchObject({ P0: 'S1', P1499: 'S1500', P2499: 'S0' });
      });

      it('stay where one of the chain keeps theirs, and no row of it is half imported', async () => {
        await run(before);
        const rows = [person('A', '2'), person('B', '3').replace('N B', 'Renamed'), person('D', '1')];
        const [report] = await run(rows);
        expect(report).toMatchObject({ rejectedRows: 3, rejections: { 'staff-number-taken': 3 } });
        expect(files.rejected(path)?.map(([line, , value]) => [line, value])).toEqual([
          ['2', '2'],
          ['3', '3'],
          ['4', '1'],
        ]);
        expect(await numbers()).toEqual({ A: '1', B: '2', C: '3' });
        expect(
          await database.reads
            .selectFrom('person')
            .select('id')
            .where('display_name', '=', 'Renamed')
            .execute(),
        ).toEqual([]);
      });
    });

    it('suggests the identifier that an unknown home may have meant', async () => {
      await run(['P5,1,N,CIVIL_SERVANT,,,D301,,,,,,,,,,']);
      expect(readFileSync(`${path}.rejected.csv`, 'utf8')).toContain(
        'There is no department with this identifier. Did you mean D30?',
      );
    });

    it('warns of a home that nobody could check, and of a person without one', async () => {
      const nothing = { departments: new Set<string>(), firms: new Set<string>() };
      const homeless = 'P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,';
      const [report] = await run([ama, homeless, caz], undefined, nothing);
      expect(report).toMatchObject({ rejectedRows: 0, records: { people: { inserted: 3 } } });
      expect(files.warnings(path)).toEqual([
        ['2', 'Home department', 'D2', 'reference-not-checked'],
        ['3', 'Home department', '', 'no-home'],
        ['4', 'Home firm', 'F1', 'reference-not-checked'],
      ]);
    });

    it.each([
      ['P.5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,', 'Id', 'not-an-identifier'],
      ['P5,1,,CIVIL_SERVANT,,,,,,,,,,,,,', 'Name', 'missing'],
      ['P5,1,N,ROBOT,,,,,,,,,,,,,', 'Kind', 'not-one-of'],
      ['P5,1,N,CIVIL_SERVANT,G9,,,,,,,,,,,,', 'Grade', 'not-one-of'],
      ['P5,1,N,CIVIL_SERVANT,,,,F1,,,,,,,,,', 'Home firm', 'home-does-not-fit-kind'],
      ['P5,1,N,EXTERNAL_EXPERT,,,D1,,,,,,,,,,', 'Home department', 'home-does-not-fit-kind'],
      ['P5,1,N,CIVIL_SERVANT,,,NOPE,,,,,,,,,,', 'Home department', 'reference-not-found'],
      ['P5,1,N,CIVIL_SERVANT,,,F1,,,,,,,,,,', 'Home department', 'reference-not-found'],
      ['P5,1,N,EXTERNAL_EXPERT,,,,D1,,,,,,,,,', 'Home firm', 'reference-not-found'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,me at home,,,,,,,', 'Work e-mail', 'not-an-e-mail'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,2026-01-01,,,,,', 'Available from', 'missing'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,2026-02-30,,,,,,', 'Available from', 'not-a-date'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,2026-01-01,,0.000000000001,,,,', 'Available FTE', 'out-of-range'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,2026-01-01,,-0.5,,,,', 'Available FTE', 'out-of-range'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,SC,,,', 'Clearance granted', 'missing'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,SC,2026-01-01,2025-01-01,', 'Clearance expires', 'end-before-start'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,tseting:EXPERT:SELF:2025-01-01', 'Skills', 'unknown-skill'],
      [
        'P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,accounting:AWARENESS:SELF:2025-01-01',
        'Skills',
        'level-not-in-skill',
      ],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,testing:EXPERT:SELF:2026-02-01', 'Skills', 'assessed-in-future'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,testing:EXPERT', 'Skills', 'not-a-skill'],
      ['P5,1,N,CIVIL_SERVANT,,,,,,,,,,,,,,surplus', 'cell 18', 'too-many-cells'],
    ])('refuses %s and keeps the good row beside it', async (row, column, rule) => {
      const [report] = await run([row, caz]);
      expect(report).toMatchObject({ read: 2, rejectedRows: 1, records: { people: { inserted: 1 } } });
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', column, rule],
      ]);
    });
  });
});
