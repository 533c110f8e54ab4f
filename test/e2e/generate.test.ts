// Generated data: the same for the same arguments over both engines, and referring to nothing that is not there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFailure } from '../../scripts/command-failure.js';
import {
  closeDatabases,
  openDatabases,
  type DatabaseName,
  type Databases,
} from '../../scripts/generate/databases.js';
import { generateGraph, type GenerateOptions } from '../../scripts/generate/generate-graph.js';
import { startCommand } from '../support/command/command-process.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { checksums, freshUrls, inFolder, options, rowsOf, today, type Urls } from './generate-setting.js';

const sums: Record<string, Record<string, string>> = {};

eachDatabase((engine, fresh) => {
  let databases: Databases;
  let urls: Urls;
  const all = <Row>(name: DatabaseName, query: string): Promise<Row[]> => rowsOf<Row>(databases[name], query);

  beforeAll(async () => {
    urls = await freshUrls(fresh);
    await generateGraph({ ...options, databaseUrls: urls });
    sums[engine] = await checksums(urls);
    databases = await openDatabases(urls);
  });
  afterAll(() => closeDatabases(databases));

  it('has as many people and placements as were asked for, six skills each', async () => {
    expect(await all('people', 'select count(*) as n from person')).toEqual([{ n: 2_000 }]);
    expect(await all('placements', 'select count(*) as n from placement')).toEqual([{ n: 500 }]);
    const [skills] = await all<{ mean: number }>(
      'people',
      'select count(*) / 2000.0 as mean from skill_assertion where is_current = 1',
    );
    expect(skills!.mean).toBeGreaterThan(5.5);
    expect(skills!.mean).toBeLessThan(6.6);
  });

  it('gives out no identifier with a full stop', async () => {
    for (const [name, tables] of Object.entries({
      people: ['person'],
      departments: ['department', 'post', 'tenure'],
      'partner-firms': ['firm'],
      placements: ['scheme', 'opportunity', 'placement', 'conflict', 'objective', 'benefit_claim'],
    })) {
      for (const table of tables) {
        expect(
          await all(
            name as DatabaseName,
            `select public_id from ${table} where public_id like '%.%' or length(public_id) > 64`,
          ),
        ).toEqual([]);
      }
    }
  });

  it('names only firms whose numbers no register gives', async () => {
    expect(
      await all('partner-firms', `select company_number from firm where company_number not like 'ZZ%'`),
    ).toEqual([]);
  });

  it('refers only to what is there', async () => {
    const ids = async (name: DatabaseName, table: string): Promise<Set<string>> =>
      new Set(
        (await all<{ public_id: string }>(name, `select public_id from ${table}`)).map(
          (row) => row.public_id,
        ),
      );
    const known = {
      person: await ids('people', 'person'),
      department: await ids('departments', 'department'),
      post: await ids('departments', 'post'),
      firm: await ids('partner-firms', 'firm'),
      skill: await ids('people', 'skill'),
    };
    const references: [keyof typeof known, DatabaseName, string, string][] = [
      ['department', 'people', 'person', 'home_department_id'],
      ['firm', 'people', 'person', 'home_firm_id'],
      ['person', 'departments', 'tenure', 'person_id'],
      ['skill', 'departments', 'post_requirement', 'skill_key'],
      ['firm', 'departments', 'supplier_relationship', 'firm_id'],
      ['skill', 'partner-firms', 'offer', 'skill_key'],
      ['person', 'placements', 'placement', 'person_id'],
      ['department', 'placements', 'placement', 'home_department_id'],
      ['department', 'placements', 'placement', 'host_department_id'],
      ['firm', 'placements', 'placement', 'home_firm_id'],
      ['firm', 'placements', 'placement', 'host_firm_id'],
      ['post', 'placements', 'placement', 'post_id'],
      ['skill', 'placements', 'placement_skill', 'skill_key'],
      ['skill', 'placements', 'opportunity_skill', 'skill_key'],
      ['person', 'placements', 'placement_approval', 'approver_person_id'],
      ['person', 'placements', 'placement_transition', 'actor_person_id'],
    ];
    for (const [kind, name, table, column] of references) {
      const rows = await all<{ id: string }>(
        name,
        `select distinct ${column} as id from ${table} where ${column} is not null`,
      );
      expect(rows.length, `${table}.${column}`).toBeGreaterThan(0);
      expect(
        rows.filter(({ id }) => !known[kind].has(id)),
        `${table}.${column}`,
      ).toEqual([]);
    }
  });

  it('asserts, offers, requires and brings only levels that the skill has, and one current level a skill', async () => {
    const levels = new Map(
      (await all<{ public_id: string; levels: number }>('people', 'select public_id, levels from skill')).map(
        (row) => [row.public_id, row.levels],
      ),
    );
    const uses: [DatabaseName, string][] = [
      [
        'people',
        'select distinct skill.public_id as skill, skill_assertion.level from skill_assertion join skill on skill.id = skill_assertion.skill_id',
      ],
      ['departments', 'select distinct skill_key as skill, level from post_requirement where level > 0'],
      ['partner-firms', 'select distinct skill_key as skill, level from offer'],
      [
        'placements',
        'select distinct skill_key as skill, level from placement_skill union select distinct skill_key, level from opportunity_skill',
      ],
    ];
    for (const [name, query] of uses) {
      const pairs = await all<{ skill: string; level: number }>(name, query);
      expect(pairs.filter(({ skill, level }) => (levels.get(skill)! & (1 << (level - 1))) === 0)).toEqual([]);
    }
    expect(
      await all(
        'people',
        'select person_id from skill_assertion group by person_id, skill_id having sum(is_current) <> 1',
      ),
    ).toEqual([]);
  });

  it('has a reporting tree: nobody reports to a junior, to another department or to themselves', async () => {
    const posts = await all<{
      id: number;
      reports_to_id: number | null;
      grade: number;
      department_id: number;
    }>('departments', 'select id, reports_to_id, grade, department_id from post');
    const byId = new Map(posts.map((post) => [post.id, post]));
    for (const post of posts) {
      const chain = new Set<number>();
      for (let above = byId.get(post.id); above !== undefined; above = byId.get(above.reports_to_id ?? 0)) {
        expect(chain.has(above.id)).toBe(false);
        chain.add(above.id);
      }
      const superior = byId.get(post.reports_to_id ?? 0);
      if (superior !== undefined)
        expect(superior.grade >= post.grade && superior.department_id === post.department_id).toBe(true);
    }
  });

  it('lets nobody hold two posts at once, and half of the tenures end or stand within two years', async () => {
    const tenures = await all<{ person_id: string; starts_on: string; ends_on: string | null }>(
      'departments',
      `select person_id, starts_on, ends_on from tenure where kind <> 'PLACEMENT' order by person_id, starts_on`,
    );
    const overlapping = tenures.filter((tenure, index) => {
      const before = tenures[index - 1];
      return (
        before?.person_id === tenure.person_id &&
        (before.ends_on === null || before.ends_on >= tenure.starts_on)
      );
    });
    expect(overlapping).toEqual([]);
    expect(
      tenures.filter(
        ({ starts_on, ends_on }) =>
          starts_on > today || (ends_on ?? today) < starts_on || (ends_on ?? today) > today,
      ),
    ).toEqual([]);
    const days = tenures
      .map(({ starts_on, ends_on }) => (Date.parse(ends_on ?? today) - Date.parse(starts_on)) / 86_400_000)
      .sort((a, b) => a - b);
    expect(days[Math.floor(days.length / 2)]).toBeLessThan(730);
  });

  it('does nothing when it is asked for the same again, and refuses to mix it with other data', async () => {
    await closeDatabases(databases);
    expect(await generateGraph({ ...options, databaseUrls: urls })).toEqual({});
    expect(await checksums(urls)).toEqual(sums[engine]);
    await expect(generateGraph({ ...options, seed: 8, databaseUrls: urls })).rejects.toThrow(
      /holds other generated data \(--people 2000 --placements 500 --seed 7 --today 2026-06-15\)/,
    );
    expect(
      await generateGraph({ ...options, today: '2026-06-16', acceptsAnyDay: true, databaseUrls: urls }),
    ).toEqual({});
    databases = await openDatabases(urls);
  });
});

describe('generated data', () => {
  const folders: string[] = [];
  const freshFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'workforce-generate-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('is the same on every engine and every run, and other with another seed', async () => {
    const [again, other] = [inFolder(await freshFolder()), inFolder(await freshFolder())];
    await generateGraph({ ...options, databaseUrls: again });
    for (const engine of Object.keys(sums)) expect(await checksums(again)).toEqual(sums[engine]);
    await generateGraph({ ...options, seed: 8, databaseUrls: other });
    expect((await checksums(other))['person']).not.toBe(sums['sqlite']!['person']);
  });

  it.each<[string, Partial<GenerateOptions>]>([
    ['a fraction of a person', { people: 1_000.5 }],
    ['too few people', { people: 99 }],
    ['more placements than people have time for', { people: 1_000, placements: 251 }],
    ['a seed below nought', { seed: -1 }],
    ['a day that no calendar has', { today: '2026-02-30' }],
  ])('is not made from %s', async (_what, wrong) => {
    const generating = generateGraph({ ...options, ...wrong, databaseUrls: inFolder(await freshFolder()) });
    await expect(generating).rejects.toThrow(CommandFailure);
    await expect(generating).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-generate-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const generate = (...args: string[]) => startCommand(['generate', '--data', folder, ...args]).ended;

  it('counts what it wrote, and says when there is nothing to do or other data in the way', async () => {
    const first = await generate('--people', '1000', '--placements', '50', '--seed', '3');
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toMatch(/^ *1,000 {2}person$/m);
    expect(first.stdout).toMatch(/^ *50 {2}placement$/m);
    expect(first.stdout).toMatch(/^Generated in \d+\.\d s\.$/m);
    expect(first.stderr).toMatch(/^person: 1,000$/m);
    expect(await generate('--people', '1000', '--placements', '50', '--seed', '3')).toMatchObject({
      exitCode: 0,
      stdout: 'This data was generated before. Nothing was changed.\n',
    });
    const other = await generate('--people', '1000', '--placements', '50', '--seed', '4');
    expect(other).toMatchObject({ exitCode: 1, stdout: '' });
    expect(other.stderr).toContain('holds other generated data (--people 1000 --placements 50 --seed 3');
  });

  it.each([
    [['--people', '12.5', '--placements', '1'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', 'many'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', '251'], 'from 0 to 250: at most one placement for every 4 people'],
    [['--people', '1000', '--placements', '1', '--seed', 'abc'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', '1', '--seed', '9999999999'], '--seed must be a whole number'],
    [['--people', '1000', '--placements', '1', '--today', '2026-02-30'], '2026-06-15'],
  ])('ends with exit code 2 for %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await generate(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
