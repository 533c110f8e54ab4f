// `import` as a command: what it prints, what it exits with, and the examples of the guide.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseUrls } from '../../scripts/data-location.js';
import { importKinds } from '../../scripts/import/kinds.js';
import { registerImport } from '../../scripts/import.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { dropMysqlDatabase, mysqlUrl } from '../support/mysql/mysql-url.js';
import { importFiles, lines } from './import-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder of its own with nothing set but what is given. */
function command(
  folder: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'node_modules/tsx/dist/esm/index.mjs'),
      join(root, 'scripts/main.ts'),
      'import',
      ...args,
    ],
    {
      cwd: folder,
      env: { PATH, HOME, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

const firmsHeader = 'Id,Company number,Name,Sector,Status';
const firms = lines(firmsHeader, 'F1,1,Firm 1,Energy,Active', 'F2,x,Secret name,Energy,Active');

describe('the command `import`', () => {
  const files = importFiles();
  const databases: string[] = [];
  afterEach(() => Promise.all(databases.splice(0).map(dropMysqlDatabase)));
  const emptyFolder = (): string => mkdtempSync(join(files.folder, 'run-'));

  it('reports what came of a file, rows by rule and never their values, and makes its folder', async () => {
    const path = files.file('firms.csv', firms);
    const folder = emptyFolder();
    const first = await command(folder, ['firms', path]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.replace(/\d+\.\d s/, 'n s')).toBe(
      lines(
        'firms.csv: 2 rows read in n s',
        '  firms: 1 inserted, 0 updated, 0 unchanged',
        '  agreements: 0 inserted, 0 updated, 0 unchanged',
        '  offers: 0 inserted, 0 updated, 0 unchanged',
        `  rejected: 1 (not-a-company-number 1), listed in ${path}.rejected.csv`,
      ),
    );
    expect(readdirSync(join(folder, 'data'))).toContain('partner-firms.db');
    expect((await command(folder, ['firms', path])).out).toContain(
      '  Nothing changed: the database had all of this already.\n',
    );
  });

  it('ends with 1 and writes nothing where it is strict and a row is bad', async () => {
    const path = files.file('firms.csv', firms);
    const { code, out } = await command(emptyFolder(), [
      'firms',
      path,
      '--strict',
      '--data',
      'here',
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out) as ImportReport).toMatchObject({
      file: path,
      written: false,
      read: 2,
      rejectedRows: 1,
      rejections: { 'not-a-company-number': 1 },
      records: {},
    });
  });

  it('ends with 2 where it is called wrongly, and shows how it is called', async () => {
    const { code, err } = await command(emptyFolder(), ['firms']);
    expect(code).toBe(2);
    expect(err).toMatch(/missing required argument 'files'[^]*import firms FIRMS\.csv/);
  });

  it.each([
    [['sausages', 'a.csv'], 'There is no import called sausages. Choose one of organisations'],
    [['firms', 'a.csv', 'b.csv'], 'This import takes one file: import firms FIRMS.csv'],
    [
      ['capability-framework', 'a.csv'],
      'This import takes 2 files: import capability-framework ROLES.csv SKILLS.csv',
    ],
    [['firms', 'a.csv', '--department', 'x'], '--department is for organograms only. Remove it.'],
  ])('refuses %j as called wrongly', async (args, message) => {
    const program = new Command().exitOverride();
    registerImport(program);
    await expect(program.parseAsync(['node', 'main', 'import', ...args])).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message) as string,
    });
  });

  it('ends with 1 and says why where a file or a database is at fault', async () => {
    const folder = emptyFolder();
    expect(await command(folder, ['firms', 'none.csv'])).toMatchObject({
      code: 1,
      err: 'none.csv cannot be read. The file does not exist. Nothing was imported.\n',
    });
    const url = `file:${join(folder, 'held.db')}`;
    const holder = await openDatabase(url, {});
    const inUse = await command(folder, ['firms', files.file('firms.csv', firms)], {
      PARTNER_FIRMS_DATABASE_URL: url,
    });
    await holder.close();
    expect(inUse).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('held.db is in use by another process.') as string,
    });
  });

  it('writes to the schema that a subgraph’s own variable names', async () => {
    const url = await mysqlUrl();
    databases.push(url);
    const path = files.file('firms.csv', firms);
    expect(
      (await command(emptyFolder(), ['firms', path], { PARTNER_FIRMS_DATABASE_URL: url })).out,
    ).toContain('firms: 1 inserted');
  });
});

describe('where the data lies', () => {
  const files = importFiles();

  it('is a folder that is made where it is missing, by option before environment', async () => {
    const data = join(files.folder, 'deep', 'data');
    expect(await databaseUrls({ data }, { DATA_DIR: '/nowhere' })).toEqual({
      people: `file:${data}/people.db`,
      departments: `file:${data}/departments.db`,
      'partner-firms': `file:${data}/partner-firms.db`,
      placements: `file:${data}/placements.db`,
    });
    expect(readdirSync(data)).toEqual([]);
    expect((await databaseUrls({}, { DATA_DIR: data }))['people']).toBe(`file:${data}/people.db`);
  });

  it('is for one subgraph where its own variable says', async () => {
    const urls = await databaseUrls(
      { data: files.folder },
      { PARTNER_FIRMS_DATABASE_URL: 'mysql://host/firms' },
    );
    expect(urls).toMatchObject({
      'partner-firms': 'mysql://host/firms',
      people: `file:${files.folder}/people.db`,
    });
  });

  it('is a schema each on a server, made where it is missing', async () => {
    const server = new URL(await mysqlUrl());
    const lent = server.href;
    server.pathname = '/';
    const before = await schemasOn(lent);
    const urls = await databaseUrls({}, { DATABASE_URL: server.href });
    expect(urls['partner-firms']).toBe(`${server.href}workforce_partner_firms`);
    const made = [
      'workforce_people',
      'workforce_departments',
      'workforce_partner_firms',
      'workforce_placements',
    ];
    expect(await schemasOn(lent)).toEqual(expect.arrayContaining(made));
    // Their names are fixed. On a server that was lent to the tests they may have been there, and then stay.
    await onServer(
      lent,
      (await schemasOn(lent))
        .filter((name) => made.includes(name) && !before.includes(name))
        .map((name) => `drop database ${name}`),
    );
    await dropMysqlDatabase(lent);
  });

  it('is refused where it makes no sense or cannot be reached, without the password', async () => {
    const asked = (DATABASE_URL: string): Promise<unknown> => databaseUrls({}, { DATABASE_URL });
    await expect(asked('postgres://somewhere/')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('mysql://user:password@host:3306/') as string,
    });
    await expect(asked('mysql://host/schema')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('PEOPLE_DATABASE_URL') as string,
    });
    const unreachable = await asked('mysql://keeper:s3cret@127.0.0.1:9/').catch(
      (error: unknown) => error as Error & { failure: string },
    );
    expect(unreachable).toMatchObject({
      failure: 'UNREACHABLE',
      message: expect.stringContaining(
        '127.0.0.1:9 of DATABASE_URL cannot be reached: ECONNREFUSED',
      ) as string,
    });
    expect((unreachable as Error).message).not.toContain('s3cret');
    await expect(databaseUrls({ data: join(files.file('file', ''), 'data') }, {})).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(
        'cannot be created: part of its path is a file, not a folder.',
      ) as string,
    });
  });
});

describe('the examples of the guide', () => {
  const files = importFiles();

  it('import without a rejected row, one kind after another', async () => {
    const folder = mkdtempSync(join(files.folder, 'examples-'));
    cpSync(join(root, 'docs/guides/examples'), folder, { recursive: true });
    const guide = readFileSync(join(root, 'docs/guides/importing.md'), 'utf8');
    const calls = [...guide.matchAll(/^npm run import -- (.+)$/gm)]
      .map(([, call]) => call!)
      .filter((call) => call.includes('docs/guides/examples/'));
    const used = new Set(
      calls.flatMap((call) => [...call.matchAll(/docs\/guides\/examples\/(\S+)/g)].map(([, name]) => name)),
    );
    expect([...used].sort()).toEqual(readdirSync(folder).sort());
    const urls = await databaseUrls({ data: join(files.folder, 'data') }, {});
    for (const call of calls) {
      const [kind = '', ...paths] = call
        .split(' ')
        .map((word) => word.replace('docs/guides/examples', folder));
      const reports = importKinds[kind]!.run({
        files: paths,
        databaseUrls: urls,
        today: '2026-01-31',
        options: { strict: true },
      });
      for await (const report of reports)
        expect(report).toMatchObject({ written: true, rejectedRows: 0, warnings: {} });
    }
  });
});

interface NamedSchema extends RowDataPacket {
  readonly Database: string;
}

async function schemasOn(url: string): Promise<string[]> {
  const [rows] = await onServer(url, ['show databases']);
  return (rows ?? []).map(({ Database: name }) => name);
}

async function onServer(url: string, statements: readonly string[]): Promise<NamedSchema[][]> {
  const connection = await createConnection(url);
  try {
    const answers: NamedSchema[][] = [];
    for (const statement of statements) answers.push((await connection.query<NamedSchema[]>(statement))[0]);
    return answers;
  } finally {
    await connection.end();
  }
}
