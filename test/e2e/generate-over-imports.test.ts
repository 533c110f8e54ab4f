// Generated data over imported data: used as it is, added to, never changed; and a run that was interrupted.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeDatabases,
  databaseNames,
  openDatabases,
  type Databases,
} from '../../scripts/generate/databases.js';
import { generateGraph } from '../../scripts/generate/generate-graph.js';

const options = { people: 600, placements: 60, seed: 2, today: '2026-06-15' };

const folders: string[] = [];
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workforce-generate-'));
  folders.push(folder);
  return folder;
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

function urlsIn(folder: string): Record<string, string> {
  return Object.fromEntries(databaseNames.map((name) => [name, `file:${join(folder, `${name}.db`)}`]));
}

async function opened<Result>(
  urls: Record<string, string>,
  work: (databases: Databases) => Promise<Result>,
): Promise<Result> {
  const databases = await openDatabases(urls);
  try {
    return await work(databases);
  } finally {
    await closeDatabases(databases);
  }
}

const department = (id: number, publicId: string, slug: string, status: string) => ({
  id,
  public_id: publicId,
  slug,
  content_id: null,
  analytics_id: publicId,
  name: slug,
  name_folded: slug,
  abbreviation: null,
  abbreviation_folded: null,
  format: 'MINISTERIAL_DEPARTMENT',
  status,
  closure_reason: null,
  closed_on: null,
  headcount: null,
});

const post = (id: number, reference: string, held: number) => ({
  id,
  public_id: `D17-${reference}`,
  department_id: 40,
  reference,
  title: 'Analyst',
  title_folded: 'analyst',
  grade: 6,
  unit: null,
  profession: 'DIGITAL_AND_DATA',
  reports_to_id: null,
  fte: 1,
  pay_floor: null,
  pay_ceiling: null,
  is_digital_leadership: 0,
  required_clearance: null,
  published_holder_name: null,
  has_unnamed_holder: held,
  version: 1,
});

const skill = (id: number, key: string, levels: number) => ({
  id,
  public_id: key,
  name: key,
  name_folded: key,
  description: null,
  framework: 'of-our-own',
  framework_version: '1',
  levels,
  same_as: '[]',
});

const person = {
  id: 900,
  public_id: 'EMP-1',
  staff_number: 'E1',
  display_name: 'Brought along',
  display_name_folded: 'brought along',
  kind: 'CIVIL_SERVANT',
  grade: 6,
  profession: null,
  home_department_id: 'D17',
  home_firm_id: null,
  region: null,
  work_email: null,
  available_from: null,
  available_to: null,
  available_fte: null,
};

const tenure = {
  id: 12,
  public_id: 'HELD-1',
  post_id: 73,
  department_id: 40,
  person_id: 'EMP-1',
  starts_on: '2025-01-01',
  ends_on: null,
  kind: 'SUBSTANTIVE',
};

describe('over imported data', () => {
  let urls: Record<string, string>;
  let databases: Databases;
  beforeAll(async () => {
    urls = urlsIn(await freshFolder());
    await opened(urls, async ({ departments, people }) => {
      await departments.write(async (transaction) => {
        await transaction
          .insertInto('department')
          .values([
            department(40, 'D17', 'ministry-of-defence', 'LIVE'),
            department(41, 'D2', 'cabinet-office', 'LIVE'),
            department(42, 'X9', 'of-old', 'CLOSED'),
          ])
          .execute();
        await transaction
          .insertInto('post')
          .values([post(71, 'HELD', 1), post(72, 'VACANT', 0), post(73, 'KNOWN', 0)])
          .execute();
        await transaction.insertInto('tenure').values(tenure).execute();
      });
      await people.write(async (transaction) => {
        await transaction
          .insertInto('skill')
          .values([skill(7, 'charting', 15), skill(8, 'steering', 14)])
          .execute();
        await transaction.insertInto('person').values(person).execute();
      });
    });
    await generateGraph({ ...options, databaseUrls: urls });
    databases = await openDatabases(urls);
  });
  afterAll(() => closeDatabases(databases));

  it('leaves imported rows as they are, and adds the published headcount', async () => {
    const { departments, people } = databases;
    expect(await departments.reads.selectFrom('department').selectAll().orderBy('id').execute()).toEqual([
      { ...department(40, 'D17', 'ministry-of-defence', 'LIVE'), headcount: 36_452 },
      { ...department(41, 'D2', 'cabinet-office', 'LIVE'), headcount: 5_385 },
      department(42, 'X9', 'of-old', 'CLOSED'),
    ]);
    expect(
      await departments.reads.selectFrom('post').selectAll().where('id', '<', 74).orderBy('id').execute(),
    ).toMatchObject([post(71, 'HELD', 1), post(72, 'VACANT', 0), post(73, 'KNOWN', 0)]);
    expect(
      await departments.reads.selectFrom('tenure').selectAll().where('post_id', '=', 73).execute(),
    ).toEqual([tenure]);
    expect(await people.reads.selectFrom('person').selectAll().where('id', '<=', 900).execute()).toEqual([
      person,
    ]);
    expect(await people.reads.selectFrom('skill').selectAll().orderBy('id').execute()).toEqual([
      skill(7, 'charting', 15),
      skill(8, 'steering', 14),
    ]);
  });

  it('gives people to the departments and skills that are there', async () => {
    const homes = await databases.people.reads
      .selectFrom('person')
      .select('home_department_id as id')
      .distinct()
      .where('home_department_id', 'is not', null)
      .orderBy('id')
      .execute();
    expect(homes).toEqual([{ id: 'D17' }, { id: 'D2' }]);
    const held = await databases.people.reads
      .selectFrom('skill_assertion')
      .select('skill_id')
      .distinct()
      .orderBy('skill_id')
      .execute();
    expect(held).toEqual([{ skill_id: 7 }, { skill_id: 8 }]);
    const offered = await databases['partner-firms'].reads
      .selectFrom('offer')
      .select('skill_key')
      .distinct()
      .orderBy('skill_key')
      .execute();
    expect(offered).toEqual([{ skill_key: 'charting' }, { skill_key: 'steering' }]);
  });

  it('fills a post that somebody is said to hold, and adds no others to a department with an organogram', async () => {
    const posts = await databases.departments.reads
      .selectFrom('post')
      .select(['id', 'department_id'])
      .where('department_id', '=', 40)
      .execute();
    expect(posts).toHaveLength(3);
    const holders = await databases.departments.reads
      .selectFrom('tenure')
      .select('person_id')
      .where('post_id', '=', 71)
      .where('ends_on', 'is', null)
      .execute();
    expect(holders.length).toBeGreaterThan(0);
    const others = await databases.departments.reads
      .selectFrom('post')
      .select('id')
      .where('department_id', '=', 41)
      .execute();
    expect(others.length).toBeGreaterThan(0);
  });

  it('does not place people who were brought along', async () => {
    expect(
      await databases.placements.reads
        .selectFrom('placement')
        .select('id')
        .where('person_id', '=', 'EMP-1')
        .execute(),
    ).toEqual([]);
    expect(await databases.placements.reads.selectFrom('placement').select('id').execute()).toHaveLength(60);
  });
});

describe('a run that was interrupted', () => {
  it('goes on where it stopped, and ends where it would have', async () => {
    const folder = await freshFolder();
    await generateGraph({ ...options, databaseUrls: urlsIn(folder) });
    const placed = () =>
      opened(urlsIn(folder), async ({ people, placements }) => ({
        people: await people.reads.selectFrom('person').selectAll().orderBy('id').execute(),
        skills: await people.reads
          .selectFrom('skill_assertion')
          .selectAll()
          .orderBy('person_id')
          .orderBy('skill_id')
          .orderBy('assessed_on')
          .execute(),
        placements: await placements.reads.selectFrom('placement').selectAll().orderBy('id').execute(),
      }));
    const whole = await placed();
    // The engine takes its own files away once the last statement is garbage, which may be between the two.
    for (const file of await readdir(folder))
      if (/^(people|placements)\./.test(file)) await rm(join(folder, file), { force: true });
    const counts = await generateGraph({ ...options, databaseUrls: urlsIn(folder) });
    expect(counts).toMatchObject({ person: 600, placement: 60 });
    expect(counts['post']).toBeUndefined();
    expect(await placed()).toEqual(whole);
  });
});

describe('identifiers that are taken', () => {
  it('are never given a second time', async () => {
    const urls = urlsIn(await freshFolder());
    await opened(urls, ({ people }) =>
      people.write(async (transaction) => {
        await transaction
          .insertInto('person')
          .values({ ...person, public_id: 'P0000001' })
          .execute();
      }),
    );
    await expect(generateGraph({ ...options, databaseUrls: urls })).rejects.toThrow(
      'has a person P0000001 that was not generated',
    );
  });
});
