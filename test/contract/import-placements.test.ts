// `import placements`: placements held to the rules that hold in the graph, over both engines.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/placements/database/migrations.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { importPlacements } from '../../subgraphs/placements/import/import-placements.js';
import type { PersonFact } from '../../subgraphs/placements/domain/directory.js';
import type { Neighbours } from '../../subgraphs/placements/import/neighbours.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles, lines } from './import-files.js';

const columns = [
  'Id',
  'Type',
  'Person',
  'Home',
  'Host',
  'Post',
  'Scheme',
  'Region',
  'FTE',
  'Start date',
  'Planned end date',
  'Actual end date',
  'Status',
  'Status since',
  'End reason',
  'Exception reference',
  'Proposed on',
  'Activated on',
  'Conflicts screened on',
  'Agreement reference',
  'Agreement signed on',
  'Host cost share',
  'Annual cost (£)',
  'Clearance',
  'Clearance expires',
  'Skills',
  'Recorded by',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

const proposed: Row = {
  Id: 'PL1',
  Type: 'Inward secondment',
  Person: 'X1',
  Home: 'F1',
  Host: 'D2',
  Scheme: 'DIGITAL',
  FTE: '0.6',
  'Start date': '2026-03-01',
  'Planned end date': '2026-12-31',
  Status: 'Proposed',
  'Proposed on': '2026-01-10',
  'Recorded by': 'P1',
};
const active: Row = {
  ...proposed,
  'Start date': '2025-09-01',
  'Planned end date': '2026-08-31',
  Status: 'Active',
  'Proposed on': '2025-06-10',
  'Activated on': '2025-09-02',
  'Conflicts screened on': '2025-07-01',
  'Agreement reference': 'SEC/1',
  'Agreement signed on': '2025-08-12',
  'Host cost share': '0.5',
  'Annual cost (£)': '"98,000"',
  Clearance: 'SC',
  'Clearance expires': '2030-07-31',
  Skills: 'testing:EXPERT',
  Region: 'London',
};
const completed: Row = {
  ...proposed,
  Id: 'PL2',
  Type: 'LOAN',
  Person: 'P1',
  Home: 'D2',
  Host: 'D9',
  FTE: '1',
  'Start date': '2024-02-01',
  'Planned end date': '2024-12-31',
  'Actual end date': '2025-01-15',
  Status: 'Completed',
  'Proposed on': '2024-01-05',
  'Activated on': '2024-02-01',
  'Conflicts screened on': '2024-01-10',
  'Agreement reference': 'SEC/2',
  'Agreement signed on': '2024-01-20',
  Clearance: 'BPSS',
};

const csvRow = (row: Row): string => columns.map((column) => row[column] ?? '').join(',');

// What the other subgraphs would say; D9 has closed, F2 takes no part yet.
const organisations = [
  { kind: 'DEPARTMENT', id: 'D2', isOpen: true, closedOn: null },
  { kind: 'DEPARTMENT', id: 'D9', isOpen: false, closedOn: null },
  { kind: 'FIRM', id: 'F1', isOpen: true, closedOn: null },
  { kind: 'FIRM', id: 'F2', isOpen: false, closedOn: null },
] as const;
const people: Readonly<Record<string, PersonFact>> = {
  P1: { employer: { kind: 'FIRM', id: 'F2' } },
  P2: { employer: { kind: 'DEPARTMENT', id: 'D2' } },
  X1: { employer: { kind: 'FIRM', id: 'F1' } },
};
const neighbours: Neighbours = {
  people: (ids) => Promise.resolve(new Map(Object.entries(people).filter(([id]) => ids.includes(id)))),
  organisations: (ids) => Promise.resolve(organisations.filter(({ id }) => ids.includes(id))),
  posts: (ids) =>
    Promise.resolve(
      ids.includes('POST1')
        ? [{ id: 'POST1', departmentId: 'D2', grade: null, requiredClearance: 'SC' }]
        : [],
    ),
  skillLevels: () => Promise.resolve(new Map([['testing', ['WORKING', 'EXPERT'] as const]])),
};

eachDatabase((_engine, fresh) => {
  describe('import placements', () => {
    const files = importFiles();
    let database: Database<Tables>;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
    });
    beforeEach(() =>
      database.write(async (transaction) => {
        for (const table of ['placement', 'placement_skill', 'placement_transition'] as const)
          await transaction.deleteFrom(table).execute();
      }),
    );
    afterAll(() => database.close());

    const path = `${files.folder}/placements.csv`;
    const schemes = files.file(
      'schemes.csv',
      lines(
        'Id,Name,Sector,Opens on,Minimum months,Maximum months',
        'DIGITAL,Digital,Digital and data,2020-01-01,3,24',
      ),
    );
    const run = async (...rows: readonly Row[]): Promise<ImportReport> => {
      const reports = [];
      const paths = [files.file('placements.csv', lines(columns.join(','), ...rows.map(csvRow))), schemes];
      for await (const report of importPlacements(database, paths, neighbours, '2026-01-31', {}))
        reports.push(report);
      return reports[1]!;
    };
    const stored = () => database.reads.selectFrom('placement').selectAll().orderBy('public_id').execute();

    it('keeps placements with what follows from their days, and the steps that the return tells of', async () => {
      const report = await run(active, completed);
      expect(report).toMatchObject({
        read: 2,
        rejectedRows: 0,
        records: { placements: { inserted: 2 }, 'skills brought': { inserted: 1 } },
      });
      expect(await stored()).toMatchObject([
        {
          public_id: 'PL1',
          type: 'INWARD_SECONDMENT',
          person_id: 'X1',
          home_firm_id: 'F1',
          home_department_id: null,
          host_department_id: 'D2',
          region: 'LONDON',
          fte: 0.6,
          end_date: '2026-08-31',
          maximum_end_date: '2027-08-31',
          status: 'ACTIVE',
          status_since: '2025-09-02 00:00:00.000',
          is_live: 1,
          days_to_active: 84,
          agreement_reference: 'SEC/1',
          host_cost_share: 0.5,
          annual_cost: 9_800_000,
          vetting_level: 3,
          vetting_confirmed_on: '2025-09-02',
          supplier_relationship_id: 'D2.F1',
          version: 2,
        },
        {
          public_id: 'PL2',
          type: 'LOAN',
          end_date: '2025-01-15',
          status: 'COMPLETED',
          is_live: 0,
          supplier_relationship_id: null,
          version: 3,
        },
      ]);
      const steps = await database.reads
        .selectFrom('placement_transition')
        .select(['from_status', 'to_status', 'happened_at', 'actor_person_id'])
        .orderBy('placement_id', 'desc')
        .orderBy('replaced_version')
        .limit(3)
        .execute();
      expect(steps).toEqual([
        {
          from_status: null,
          to_status: 'PROPOSED',
          happened_at: '2024-01-05 00:00:00.000',
          actor_person_id: 'P1',
        },
        {
          from_status: 'PROPOSED',
          to_status: 'ACTIVE',
          happened_at: '2024-02-01 00:00:00.000',
          actor_person_id: 'P1',
        },
        {
          from_status: 'ACTIVE',
          to_status: 'COMPLETED',
          happened_at: '2025-01-15 00:00:00.000',
          actor_person_id: 'P1',
        },
      ]);
    });

    it('changes nothing when the same file comes again, and follows what changed', async () => {
      await run(active, completed);
      const nothing = { inserted: 0, updated: 0, removed: 0 };
      expect((await run(active, completed)).records).toMatchObject({
        placements: { ...nothing, unchanged: 2 },
        'skills brought': { ...nothing, unchanged: 1 },
      });
      const next = await run({ ...active, FTE: '0.5', Skills: 'testing:WORKING' });
      expect(next.records).toMatchObject({ placements: { updated: 1 }, 'skills brought': { updated: 1 } });
      expect((await stored())[0]).toMatchObject({ fte: 0.5, version: 2 });
    });

    it('never undoes what was changed through the graph', async () => {
      await run(active);
      await database.write((transaction) =>
        transaction
          .updateTable('placement')
          .set({ version: 3, successor_id: 7 })
          .where('public_id', '=', 'PL1')
          .execute(),
      );
      expect(await run(active)).toMatchObject({ rejectedRows: 0, records: { placements: { unchanged: 1 } } });
      expect(await run({ ...active, FTE: '0.1' })).toMatchObject({
        rejections: { 'changed-in-the-graph': 1 },
      });
      expect((await stored())[0]).toMatchObject({ fte: 0.6, version: 3 });
    });

    it('adds up a person’s time, over the file and over what was there', async () => {
      await run(active);
      const report = await run(
        { ...active, Id: 'PL5', FTE: '0.4' },
        { ...active, Id: 'PL6', FTE: '0.1' },
        {
          ...active,
          Id: 'PL7',
          'Start date': '2026-10-01',
          'Planned end date': '2027-01-31',
          Status: 'Approved',
          'Activated on': '',
          'Status since': '2025-07-01',
          FTE: '1',
        },
      );
      expect(report).toMatchObject({ rejectedRows: 1, records: { placements: { inserted: 2 } } });
      expect(files.rejected(path)).toEqual([['3', 'FTE', '0.1', 'fte-exceeded']]);
    });

    it.each<[Row, string, string]>([
      [{ FTE: '0' }, 'FTE', 'fte-out-of-range'],
      [{ FTE: '0.000000000001' }, 'FTE', 'fte-out-of-range'],
      [{ FTE: '-1' }, 'FTE', 'out-of-range'],
      [{ Type: 'HOLIDAY' }, 'Type', 'not-one-of'],
      [{ 'Start date': '2026-02-30' }, 'Start date', 'not-a-date'],
      [{ 'Planned end date': '2026-03-01' }, 'Start date', 'end-not-after-start'],
      [{ 'Planned end date': '2026-04-01' }, 'Planned end date', 'under-minimum-length'],
      [{ 'Planned end date': '2028-12-31' }, 'Planned end date', 'over-maximum-length'],
      [{ Host: 'F1' }, 'Home', 'host-is-home'],
      [{ Type: 'LOAN' }, 'Type', 'organisations-do-not-fit-type'],
      [{ Host: 'D9' }, 'Host', 'host-not-open'],
      [{ Person: 'P1' }, 'Person', 'home-not-employer'],
      [{ Person: 'P2' }, 'Person', 'host-is-home'],
      [{ Person: 'P7' }, 'Person', 'reference-not-found'],
      [{ Host: 'D7' }, 'Host', 'reference-not-found'],
      [{ Scheme: 'OTHER' }, 'Scheme', 'reference-not-found'],
      [{ Post: 'POST9' }, 'Post', 'reference-not-found'],
      [{ Skills: 'cooking:EXPERT' }, 'Skills', 'reference-not-found'],
      [{ Skills: 'testing:AWARENESS' }, 'Skills', 'level-not-in-skill'],
      [{ Skills: 'testing' }, 'Skills', 'not-a-skill'],
      [{ Status: 'ACTIVE' }, 'Activated on', 'transition-not-allowed'],
      [{ 'Activated on': '2026-01-20' }, 'Activated on', 'transition-not-allowed'],
      [{ Status: 'VETTING' }, 'Status since', 'transition-not-allowed'],
      [{ 'Actual end date': '2026-01-20' }, 'Actual end date', 'transition-not-allowed'],
      [{ 'Proposed on': '2026-02-01' }, 'Proposed on', 'value-out-of-range'],
      [{ 'Conflicts screened on': '2026-02-01' }, 'Conflicts screened on', 'value-out-of-range'],
      [
        { 'Agreement reference': 'SEC/9', 'Agreement signed on': '2026-02-01' },
        'Agreement signed on',
        'value-out-of-range',
      ],
      [{ 'Agreement reference': 'SEC/9' }, 'Agreement signed on', 'missing'],
      [{ 'Recorded by': '' }, 'Recorded by', 'missing'],
      [{ 'Recorded by': 'NOBODY' }, 'Recorded by', 'reference-not-found'],
      [{ 'Start date': '2019-12-31', 'Planned end date': '2020-12-31' }, 'Scheme', 'scheme-not-open'],
      [
        { Status: 'VETTING', 'Status since': '2026-01-20' },
        'Conflicts screened on',
        'conflicts-not-screened',
      ],
    ])('refuses %j and keeps the good row beside it', async (change, column, rule) => {
      const report = await run({ ...proposed, Id: 'BAD', ...change }, completed);
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', column, rule],
      ]);
      expect(report).toMatchObject({ rejectedRows: 1, records: { placements: { inserted: 1 } } });
    });

    it.each<[Row, string, string]>([
      [{ 'Conflicts screened on': '' }, 'Conflicts screened on', 'conflicts-not-screened'],
      [
        { 'Agreement reference': '', 'Agreement signed on': '' },
        'Agreement signed on',
        'agreement-not-signed',
      ],
      [{ Clearance: '' }, 'Clearance', 'clearance-insufficient'],
      [{ Clearance: 'CTC', Post: 'POST1' }, 'Clearance', 'clearance-insufficient'],
      [{ 'Clearance expires': '2026-08-30' }, 'Clearance expires', 'clearance-lapses'],
      [{ 'Start date': '2026-02-01', 'Activated on': '2026-01-20' }, 'Start date', 'not-started'],
    ])('holds one under way to what activation asks for: %j', async (change, column, rule) => {
      expect(await run({ ...active, ...change })).toMatchObject({ rejectedRows: 1 });
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', column, rule],
      ]);
      // What was renewed on the way is not known of one that was extended.
      const extended = { ...active, ...change, Status: 'EXTENDED', 'Status since': '2026-01-10' };
      expect(await run(extended)).toMatchObject({ rejectedRows: rule === 'clearance-lapses' ? 0 : 1 });
    });

    it('takes one that has ended as it was, with a warning for what activation would have asked for', async () => {
      const report = await run({
        ...completed,
        'Agreement reference': '',
        'Agreement signed on': '',
        Clearance: '',
      });
      expect(report).toMatchObject({ rejectedRows: 0, records: { placements: { inserted: 1 } } });
      expect((files.warnings(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', 'Agreement signed on', 'agreement-not-signed'],
        ['2', 'Clearance', 'clearance-insufficient'],
      ]);
      expect(await run(completed)).toMatchObject({ warnings: {} });
    });

    it('refuses an early end without a reason and an end beyond the maximum', async () => {
      await run(
        { ...completed, Status: 'TERMINATED' },
        { ...completed, Id: 'PL3', 'Actual end date': '2026-02-28' },
        { ...completed, Id: 'PL4', Status: 'TERMINATED', 'End reason': 'Funding' },
      );
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', 'End reason', 'transition-not-allowed'],
        ['3', 'Actual end date', 'over-maximum-length'],
      ]);
      expect(await stored()).toMatchObject([{ public_id: 'PL4', end_reason: 'FUNDING' }]);
    });
  });
});
