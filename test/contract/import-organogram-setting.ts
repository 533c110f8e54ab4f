// The setting of the tests of `import organogram`: rows of both returns, and departments to put them in.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { migrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { importOrganogram } from '../../subgraphs/departments/import/organogram.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { importFiles, lines } from './import-files.js';

export const seniorHeader =
  'Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact Phone,Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE,Actual Pay Floor (£),Actual Pay Ceiling (£),Professional/Occupational Group,Notes,Valid?';

export interface Senior {
  readonly ref: string;
  readonly name?: string;
  readonly grade?: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly reportsTo?: string;
  readonly fte?: string;
  readonly pay?: string;
  readonly profession?: string;
}

export const senior = ({
  ref,
  name = 'N/D',
  grade = 'SCS1',
  title = 'Director',
  organisation = 'Ministry of Examples',
  reportsTo = 'XX',
  fte = '1',
  pay = 'N/A,N/A',
  profession = 'Policy',
}: Senior): string =>
  [
    ref,
    name,
    grade,
    title,
    '"Runs, and is run"',
    'Ministry of Examples',
    organisation,
    'Centre',
    '',
    '',
    reportsTo,
    '0',
    fte,
    pay,
    profession,
    '',
    '',
  ].join(',');

export const juniorHeader =
  'Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE,Professional/Occupational Group';
export const junior = (
  superior: string,
  grade: string,
  title: string,
  posts: string,
  organisation = 'Ministry of Examples',
): string =>
  `Ministry of Examples,${organisation},Centre,${superior},${grade},24362,29383,${title},${posts},Operational Delivery`;

const departments = [
  {
    public_id: 'D7',
    slug: 'ministry-of-examples',
    name: 'Ministry of Examples',
    name_folded: '',
    format: 'MINISTERIAL_DEPARTMENT',
    status: 'LIVE',
  },
  {
    public_id: 'EA7',
    slug: 'sample-agency',
    name: 'Sample Agency',
    name_folded: '',
    format: 'EXECUTIVE_AGENCY',
    status: 'EXEMPT',
  },
  {
    public_id: 'OT7',
    slug: 'old-office',
    name: 'Old Office',
    name_folded: '',
    format: 'OTHER',
    status: 'CLOSED',
  },
];

/** Call it in a suite: the database is opened before its tests, emptied before each, closed after them. */
export function organogramSetting(fresh: () => Promise<string>) {
  const files = importFiles();
  let database: Database<Tables>;
  beforeAll(async () => {
    database = await openDatabase<Tables>(await fresh(), migrations);
    await database.write((transaction) => transaction.insertInto('department').values(departments).execute());
  });
  beforeEach(() => database.write((transaction) => transaction.deleteFrom('post').execute()));
  afterAll(() => database.close());

  const run = async (paths: readonly string[], department?: string): Promise<ImportReport[]> => {
    const reports = [];
    for await (const report of importOrganogram(database, paths, department, {})) reports.push(report);
    return reports;
  };
  const runSenior = async (...rows: readonly Senior[]): Promise<ImportReport> => {
    const [report] = await run([files.file('senior.csv', lines(seniorHeader, ...rows.map(senior)))]);
    return report!;
  };
  const seniorPath = `${files.folder}/senior.csv`;
  const posts = () =>
    database.reads
      .selectFrom('post')
      .innerJoin('department', 'department.id', 'post.department_id')
      .leftJoin('post as superior', 'superior.id', 'post.reports_to_id')
      .select([
        'post.public_id as id',
        'department.public_id as department',
        'post.reference',
        'post.title',
        'post.grade',
        'post.profession',
        'post.fte',
        'post.pay_floor',
        'post.pay_ceiling',
      ])
      .select([
        'post.published_holder_name as holder',
        'post.has_unnamed_holder as held',
        'post.is_digital_leadership as digital',
        'post.version',
        'superior.reference as superior',
      ])
      .orderBy('post.id')
      .execute();
  return { files, seniorPath, run, runSenior, posts, database: () => database };
}
