// Generated data: the same for the same arguments over both engines, and true to every rule of the domain.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFailure } from '../../scripts/command-failure.js';
import {
  closeDatabases,
  databaseNames,
  openDatabases,
  type DatabaseName,
  type Databases,
} from '../../scripts/generate/databases.js';
import { generateGraph, type GenerateOptions } from '../../scripts/generate/generate-graph.js';
import type { PlacementStatus } from '../../subgraphs/placements/domain/enums.js';
import { reachableFrom } from '../../subgraphs/placements/domain/state-machine.js';
import { startCommand } from '../support/command/command-process.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const today = '2026-06-15';
const options = { people: 2_000, placements: 500, seed: 7, today };

type Urls = Readonly<Record<string, string>>;

function inFolder(folder: string): Urls {
  return Object.fromEntries(databaseNames.map((name) => [name, `file:${join(folder, `${name}.db`)}`]));
}

/** The rows of a query, as objects. */
async function rowsOf<Row>(database: Databases[DatabaseName], query: string): Promise<Row[]> {
  const { rows } = await sql.raw<Row>(query).execute(database.reads);
  return rows;
}

const tablesOf: Readonly<Record<DatabaseName, readonly string[]>> = {
  people: [
    'person',
    'clearance',
    'skill',
    'skill_assertion',
    'skill_rise',
    'capability_role',
    'capability_role_level',
    'role_requirement',
    'department_skill_people',
    'skill_people',
    'workforce_people',
    'department_profession_people',
  ],
  departments: [
    'department',
    'department_parent',
    'department_ancestor',
    'department_successor',
    'post',
    'post_requirement',
    'tenure',
    'supplier_relationship',
    'supplier_contract',
    'supplier_firm',
  ],
  'partner-firms': ['firm', 'agreement', 'offer'],
  placements: [
    'scheme',
    'opportunity',
    'opportunity_skill',
    'placement',
    'placement_skill',
    'placement_approval',
    'placement_extension',
    'placement_transition',
    'conflict',
    'objective',
    'benefit_claim',
  ],
};

/** A sum of everything in each table, without regard to the order of rows. */
async function checksums(urls: Urls): Promise<Record<string, string>> {
  const databases = await openDatabases(urls);
  try {
    const sums: Record<string, string> = {};
    for (const name of databaseNames) {
      for (const table of tablesOf[name]) {
        const rows = await rowsOf<object>(databases[name], `select * from ${table}`);
        const lines = rows
          .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
          .sort();
        sums[table] = `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
      }
    }
    return sums;
  } finally {
    await closeDatabases(databases);
  }
}

const sums: Record<string, Record<string, string>> = {};

eachDatabase((engine, fresh) => {
  let databases: Databases;
  let urls: Urls;
  const all = <Row>(name: DatabaseName, query: string): Promise<Row[]> => rowsOf<Row>(databases[name], query);

  beforeAll(async () => {
    urls = Object.fromEntries(
      await Promise.all(databaseNames.map(async (name) => [name, await fresh()] as const)),
    );
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

  it('places nobody for more than full time', async () => {
    const committed = `status in ('PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED')`;
    expect(
      await all(
        'placements',
        `select one.public_id from placement one join placement other
           on other.person_id = one.person_id and other.start_date <= one.start_date and other.end_date >= one.start_date
         where one.${committed} and other.${committed}
         group by one.public_id having sum(other.fte) > 1.000001`,
      ),
    ).toEqual([]);
  });

  it('sends people between organisations of the kinds that the type asks for, to hosts that are open', async () => {
    expect(
      await all(
        'placements',
        `select public_id from placement where
           (type = 'LOAN' and (home_department_id is null or host_department_id is null or home_firm_id is not null or host_firm_id is not null or home_department_id = host_department_id or supplier_relationship_id is not null))
           or (type = 'INWARD_SECONDMENT' and (home_firm_id is null or host_department_id is null or home_department_id is not null or host_firm_id is not null))
           or (type = 'OUTWARD_SECONDMENT' and (home_department_id is null or host_firm_id is null or home_firm_id is not null or host_department_id is not null))`,
      ),
    ).toEqual([]);
    const departments = await all<{ public_id: string; status: string; closed_on: string | null }>(
      'departments',
      'select public_id, status, closed_on from department',
    );
    const byId = new Map(departments.map((department) => [department.public_id, department]));
    const hosted = await all<{ host_department_id: string; start_date: string }>(
      'placements',
      'select distinct host_department_id, start_date from placement where host_department_id is not null',
    );
    expect(
      hosted.filter(({ host_department_id, start_date }) => {
        const { status, closed_on } = byId.get(host_department_id)!;
        return closed_on === null ? status === 'CLOSED' : start_date >= closed_on;
      }),
    ).toEqual([]);
    const homes = await all<{ public_id: string; home: string }>(
      'people',
      'select public_id, coalesce(home_department_id, home_firm_id) as home from person',
    );
    const homeOf = new Map(homes.map(({ public_id, home }) => [public_id, home]));
    const sent = await all<{ person_id: string; home: string }>(
      'placements',
      'select person_id, coalesce(home_department_id, home_firm_id) as home from placement',
    );
    expect(sent.filter(({ person_id, home }) => homeOf.get(person_id) !== home)).toEqual([]);
  });

  it('keeps to the length of the scheme or records an exception', async () => {
    expect(
      await all(
        'placements',
        'select public_id from placement where planned_end_date <= start_date or end_date <= start_date or end_date <> coalesce(actual_end_date, planned_end_date) or planned_end_date > maximum_end_date',
      ),
    ).toEqual([]);
    const placements = await all<{
      start_date: string;
      planned_end_date: string;
      exception_reference: string | null;
      minimum_months: number;
      maximum_months: number;
    }>(
      'placements',
      'select start_date, planned_end_date, exception_reference, minimum_months, maximum_months from placement join scheme on scheme.id = scheme_id',
    );
    const months = (from: string, to: string): number =>
      (Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.4375;
    for (const {
      start_date,
      planned_end_date,
      exception_reference,
      minimum_months,
      maximum_months,
    } of placements) {
      expect(months(start_date, planned_end_date)).toBeGreaterThan(minimum_months - 0.2);
      if (exception_reference === null)
        expect(months(start_date, planned_end_date)).toBeLessThan(maximum_months + 0.2);
    }
    expect(
      placements.filter(({ exception_reference }) => exception_reference !== null).length,
    ).toBeGreaterThan(0);
  });

  it('tells a history that the state machine allows, version by version', async () => {
    const placements = await all<{
      id: number;
      status: PlacementStatus;
      status_since: string;
      proposed_at: string;
      activated_at: string | null;
      days_to_active: number | null;
      version: number;
    }>(
      'placements',
      'select id, status, status_since, proposed_at, activated_at, days_to_active, version from placement order by id',
    );
    const transitions = await all<{
      placement_id: number;
      from_status: PlacementStatus | null;
      to_status: PlacementStatus;
      happened_at: string;
      replaced_version: number;
    }>(
      'placements',
      'select placement_id, from_status, to_status, happened_at, replaced_version from placement_transition order by placement_id, id',
    );
    const byPlacement = new Map<number, typeof transitions>();
    for (const transition of transitions)
      byPlacement.set(transition.placement_id, [
        ...(byPlacement.get(transition.placement_id) ?? []),
        transition,
      ]);
    for (const placement of placements) {
      const history = byPlacement.get(placement.id)!;
      expect(history[0]).toMatchObject({
        from_status: null,
        to_status: 'PROPOSED',
        happened_at: placement.proposed_at,
        replaced_version: 0,
      });
      for (const [index, { from_status, to_status, happened_at, replaced_version }] of history.entries()) {
        if (index === 0) continue;
        const before = history[index - 1]!;
        expect(from_status).toBe(before.to_status);
        expect(reachableFrom(before.to_status)).toContain(to_status);
        expect(happened_at > before.happened_at && replaced_version > before.replaced_version).toBe(true);
      }
      expect(history.at(-1)!.to_status).toBe(placement.status);
      expect(history.at(-1)!.replaced_version).toBeLessThan(placement.version);
      expect(history.at(-1)!.happened_at < `${today} 00:00`).toBe(true);
      expect(history.find(({ to_status }) => to_status === placement.status)!.happened_at).toBe(
        placement.status_since,
      );
      expect(history.find(({ to_status }) => to_status === 'ACTIVE')?.happened_at ?? null).toBe(
        placement.activated_at,
      );
    }
    expect(new Set(placements.map(({ status }) => status)).size).toBe(8);
  });

  it('approves, screens, signs and vets before anybody starts', async () => {
    const approved = `status not in ('PROPOSED', 'WITHDRAWN')`;
    expect(
      await all(
        'placements',
        `select placement.id from placement left join placement_approval on placement_id = placement.id and side in ('HOME', 'HOST') where ${approved} group by placement.id having count(distinct approver_person_id) <> 2`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        'select placement.id from placement join placement_approval on placement_id = placement.id where approver_person_id = person_id',
      ),
    ).toEqual([]);
    expect(
      await all('placements', `select id from placement where ${approved} and conflicts_screened_at is null`),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where activated_at is not null and (agreement_signed_on is null or agreement_signed_on > activated_at or start_date > activated_at or vetting_level is null)`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select placement.id from placement left join placement_extension on placement_id = placement.id
         where vetting_expires_on < coalesce(from_date, planned_end_date)`,
      ),
    ).toEqual([]);
    const posts = await all<{
      public_id: string;
      grade: number;
      required_clearance: number | null;
      department_id: string;
    }>(
      'departments',
      'select post.public_id, post.grade, required_clearance, department.public_id as department_id from post join department on department.id = post.department_id',
    );
    const byId = new Map(posts.map((post) => [post.public_id, post]));
    const filled = await all<{
      post_id: string;
      type: string;
      host_department_id: string;
      vetting_level: number | null;
      status: string;
      commission: number;
    }>(
      'placements',
      `select post_id, type, host_department_id, vetting_level, status, (select count(*) from placement_approval where placement_id = placement.id and side = 'COMMISSION') as commission from placement where post_id is not null`,
    );
    expect(filled.length).toBeGreaterThan(10);
    for (const placement of filled) {
      const post = byId.get(placement.post_id)!;
      expect(post.department_id).toBe(placement.host_department_id);
      if (placement.vetting_level !== null)
        expect(placement.vetting_level).toBeGreaterThanOrEqual(post.required_clearance ?? 0);
      if (placement.type === 'INWARD_SECONDMENT' && post.grade >= 9 && placement.status !== 'PROPOSED')
        expect(placement.commission).toBe(1);
    }
  });

  it('closes conflicts, judges objectives and names successors as the rules ask', async () => {
    expect(
      await all(
        'placements',
        `select id from conflict where (status = 'CLOSED') <> (review_by = '9999-12-31')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        'select one.id from placement one join placement later on later.id = one.successor_id where later.start_date <= one.start_date',
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select objective.id from objective join placement on placement.id = placement_id where outcome is not null and evaluated_on is null`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where evaluated_on is not null and (status not in ('COMPLETED', 'TERMINATED') or evaluated_on < end_date or evaluated_on > '${today}')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where (end_reason is not null) <> (status = 'TERMINATED')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select opportunity_id from placement where opportunity_id is not null group by opportunity_id having count(*) > 1`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select placement.id from placement join opportunity on opportunity.id = opportunity_id
         where opportunity.scheme_id <> placement.scheme_id or start_date < window_from or start_date > window_to
           or coalesce(opportunity.host_department_id, opportunity.host_firm_id) <> coalesce(placement.host_department_id, placement.host_firm_id)`,
      ),
    ).toEqual([]);
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
      stdout: 'All of it was generated before; nothing was changed.\n',
    });
    const other = await generate('--people', '1000', '--placements', '50', '--seed', '4');
    expect(other).toMatchObject({ exitCode: 1, stdout: '' });
    expect(other.stderr).toContain('holds other generated data (--people 1000 --placements 50 --seed 3');
  });

  it.each([
    [['--people', '12.5', '--placements', '1'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', 'many'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', '251'], 'from 0 to 250: one to 4 people at most'],
    [['--people', '1000', '--placements', '1', '--seed', 'abc'], 'Give a whole number, 0 or more.'],
    [['--people', '1000', '--placements', '1', '--seed', '9999999999'], 'The seed is a whole number'],
    [['--people', '1000', '--placements', '1', '--today', '2026-02-30'], 'a day of the calendar'],
  ])('ends with exit code 2 for %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await generate(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
