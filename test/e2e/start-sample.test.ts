// The sample of `npm start`: made in a folder that is new or empty, and nowhere else unless it is asked for.
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCommand, type CommandProcess } from '../support/command/command-process.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const organisations = fileURLToPath(
  new URL('../../docs/guides/examples/organisations.json', import.meta.url),
);
const databases = ['departments', 'partner-firms', 'people', 'placements'];

const started: CommandProcess[] = [];
afterEach(() => {
  for (const running of started.splice(0)) running.signal('SIGKILL');
});

let folder: string;
let whole: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workforce-sample-'));
  whole = join(folder, 'whole');
  const first = await start(whole);
  await stopped(first.running);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(data: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const running = startCommand(['start', '--port', '0', '--data', data, ...args], env);
  started.push(running);
  return { running, url: await running.ready };
}

/** The names in a folder, databases by their subgraph. */
function filesOf(data: string): string[] {
  return readdirSync(data)
    .filter((name) => !name.endsWith('.lock'))
    .map((name) => name.replace(/\.db$/, ''))
    .sort();
}

async function stopped(running: CommandProcess): Promise<string> {
  running.signal('SIGTERM');
  const { exitCode, stdout } = await running.ended;
  expect(exitCode).toBe(0);
  return stdout;
}

async function ask(url: string, query: string, extensions?: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, extensions }),
  });
  return (await response.json()) as {
    readonly data: Record<string, { readonly nodes: readonly unknown[] }>;
    readonly extensions?: { readonly provenance: readonly { subgraph: string; sample: unknown }[] };
  };
}

/** Which kinds of record there are. */
async function kinds(url: string): Promise<string[]> {
  const { data } = await ask(
    url,
    '{ people(first: 1) { nodes { id } } departments(first: 1) { nodes { id } } partnerFirms(first: 1) { nodes { id } } placements(first: 1) { nodes { id } } }',
  );
  return Object.keys(data).filter((list) => (data[list]?.nodes.length ?? 0) > 0);
}

const everything = ['people', 'departments', 'partnerFirms', 'placements'];
const hint = /npm start -- .*--sample/;
const hintFor = (data: string) => `with: npm start -- --port 0 --data ${data} --sample\n`;

async function withImportedOrganisations(name: string): Promise<string> {
  const data = join(folder, name);
  const { exitCode } = await startCommand(['import', 'organisations', organisations, '--data', data]).ended;
  expect(exitCode).toBe(0);
  return data;
}

// Each starts the whole graph, some several times.
const patiently = { timeout: 120_000 };

describe('a folder that is new or empty', patiently, () => {
  it.each([
    ['new, in a folder that is new', 'new/folder', undefined],
    ['empty but for what a file system keeps in its root', 'volume', 'lost+found'],
  ])('gets the sample where it is %s', async (_what, name, entry) => {
    const data = join(folder, name);
    if (entry !== undefined) await mkdir(join(data, entry), { recursive: true });
    const { running, url } = await start(data);
    expect(await kinds(url)).toEqual(everything);
    const said = await stopped(running);
    expect(said).toMatch(/Sample data: 25,000 people and 2,000 placements created in \d/);
    expect(said).not.toMatch(hint);
    expect(filesOf(data)).toEqual([...databases, ...(entry === undefined ? [] : [entry])].sort());
  });

  it('keeps it, and says each time that it is a sample', async () => {
    const { running, url } = await start(whole);
    const { extensions } = await ask(url, '{ people(first: 1) { nodes { id } } }', { provenance: true });
    expect(extensions?.provenance).toMatchObject([{ subgraph: 'people', sample: true }]);
    const said = await stopped(running);
    expect(said).toMatch(/Sample data: the people, firms and placements .* are invented/);
    expect(said).not.toMatch(/created in/);
  });
});

describe('a folder that holds anything else', patiently, () => {
  it('with imported departments starts with these alone, and says how to add a sample', async () => {
    const data = await withImportedOrganisations('departments');
    for (let time = 0; time < 2; time++) {
      const { running, url } = await start(data);
      expect(await kinds(url)).toEqual(['departments']);
      const { extensions } = await ask(url, '{ departments(first: 1) { nodes { id } } }', {
        provenance: true,
      });
      expect(extensions?.provenance).toMatchObject([{ subgraph: 'departments', sample: false }]);
      expect(await stopped(running)).toContain(hintFor(data));
    }
  });

  it('gets the sample over what it holds where that is asked for', async () => {
    const data = await withImportedOrganisations('asked');
    const { running, url } = await start(data, ['--sample']);
    expect(await kinds(url)).toEqual(everything);
    const { extensions } = await ask(url, '{ departments(first: 1) { nodes { id } } }', { provenance: true });
    expect(extensions?.provenance).toMatchObject([{ subgraph: 'departments', sample: true }]);
    expect(await stopped(running)).toMatch(/Sample data: 25,000 people and 2,000 placements created in/);
    const again = await start(data, ['--sample']);
    expect(await stopped(again.running)).not.toMatch(/created in/);
  });

  it('with the database of people alone starts as it is', async () => {
    const data = join(folder, 'only-people');
    await mkdir(data);
    await copyFile(join(whole, 'people.db'), join(data, 'people.db'));
    const { running, url } = await start(data);
    expect(await kinds(url)).toEqual(['people']);
    expect(await stopped(running)).toContain(hintFor(data));
  });

  it('with other files starts empty, and leaves them alone', async () => {
    const data = join(folder, 'other-files');
    await mkdir(data);
    await writeFile(join(data, 'letter.txt'), 'Dear colleague');
    const { running, url } = await start(data);
    expect(await kinds(url)).toEqual([]);
    expect(await stopped(running)).toMatch(hint);
    expect(readdirSync(data)).toContain('letter.txt');
  });

  it('has databases of its own for single subgraphs: no sample is created beside them', async () => {
    const data = join(folder, 'beside');
    const { running, url } = await start(data, [], {
      PEOPLE_DATABASE_URL: `file:${join(folder, 'own-people.db')}`,
    });
    expect(await kinds(url)).toEqual([]);
    expect(await stopped(running)).toMatch(hint);
  });
});

describe('a sample that was interrupted', patiently, () => {
  it('is created anew at the next start, whenever that was', async () => {
    const data = join(folder, 'interrupted');
    for (const moment of ['firms', 'people', 'placements']) {
      const running = startCommand(['start', '--port', '0', '--data', data]);
      await running.said(`Creating sample data: ${moment}`);
      running.signal('SIGKILL');
      await running.ended;
      expect(filesOf(data).filter((name) => !name.startsWith('.sample-'))).toEqual([]);
    }
    const next = await start(data);
    expect(await kinds(next.url)).toEqual(everything);
    expect(await stopped(next.running)).toMatch(/created in/);
    expect(filesOf(data)).toEqual(databases);
  });

  it('is completed where it was whole already, and only being moved', async () => {
    const data = join(folder, 'moving');
    const draft = join(data, '.sample-finished');
    await mkdir(draft, { recursive: true });
    for (const name of databases)
      await copyFile(join(whole, `${name}.db`), join(name === 'people' ? data : draft, `${name}.db`));
    const { running, url } = await start(data);
    expect(await kinds(url)).toEqual(everything);
    expect(await stopped(running)).not.toMatch(/created in/);
    expect(filesOf(data)).toEqual(databases);
  });

  it('is not created where real data came in between', async () => {
    const data = join(folder, 'interrupted-imported');
    const running = startCommand(['start', '--port', '0', '--data', data]);
    await running.said('Creating sample data: people');
    running.signal('SIGKILL');
    await running.ended;
    await withImportedOrganisations('interrupted-imported');
    const next = await start(data);
    expect(await kinds(next.url)).toEqual(['departments']);
    expect(await stopped(next.running)).toMatch(hint);
  });
});

eachDatabase((_engine, fresh) => {
  it('databases that variables name are filled only where that is asked for', patiently, async () => {
    const urls = await Promise.all(databases.map(() => fresh()));
    const env = Object.fromEntries(
      databases.map((name, index) => [`${name.replace('-', '_').toUpperCase()}_DATABASE_URL`, urls[index]]),
    );
    const unused = join(folder, 'unused');
    const first = await start(unused, [], env);
    expect(await kinds(first.url)).toEqual([]);
    expect(await stopped(first.running)).toMatch(hint);
    const second = await start(unused, ['--sample'], env);
    expect(await kinds(second.url)).toEqual(everything);
    const { extensions } = await ask(second.url, '{ people(first: 1) { nodes { id } } }', {
      provenance: true,
    });
    expect(extensions?.provenance).toMatchObject([{ subgraph: 'people', sample: true }]);
    expect(await stopped(second.running)).toMatch(/are invented/);
    expect(existsSync(unused)).toBe(false);
  });
});
