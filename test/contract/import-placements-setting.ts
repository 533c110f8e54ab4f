// The setting of the tests of `import placements`: rows to import, and what the other subgraphs would say of them.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/placements/database/migrations.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { importPlacements } from '../../subgraphs/placements/import/import-placements.js';
import type { PersonFact } from '../../subgraphs/placements/domain/directory.js';
import type { Neighbours } from '../../subgraphs/placements/import/neighbours.js';
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
export type Row = Partial<Record<(typeof columns)[number], string>>;

export const proposed: Row = {
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
export const active: Row = {
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
export const completed: Row = {
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

/** Call it in a suite: the database is opened before its tests, emptied before each, closed after them. */
export function placementsSetting(fresh: () => Promise<string>) {
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
  return { files, path, run, stored, database: () => database };
}
