// Twelve people, four skills and three role levels, on a day that stands still. Small enough to count by hand.
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { Clock } from '../../subgraphs/kit/clock.js';
import { ClearanceLevel, Grade, rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { migrations } from '../../subgraphs/people/database/migrations.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { AssertionSource } from '../../subgraphs/people/domain/enums.js';
import { levelSet } from '../../subgraphs/people/domain/skill-levels.js';
import { rebuildRollups } from '../../subgraphs/people/repository/rollups.js';

export const clock: Clock = { now: () => new Date('2026-06-15T12:00:00Z') };

type PersonOfFixture = readonly [
  name: string,
  home: string | null,
  grade: Grade | null,
  profession: string | null,
  region: string | null,
  available?: readonly [string, string | null, number],
];

const people: readonly PersonOfFixture[] = [
  ['Åda Lovell', 'D1', 'G6', 'DIGITAL_AND_DATA', 'LONDON', ['2026-01-01', null, 1]],
  ['Ben Okoro', 'D1', 'G7', 'DIGITAL_AND_DATA', 'WALES', ['2026-09-01', '2027-03-31', 0.5]],
  ['Cem Yılmaz', 'D1', 'SEO', 'POLICY', 'LONDON', ['2025-01-01', '2025-12-31', 1]],
  ['Dee Amin', 'D1', 'G7', 'DIGITAL_AND_DATA', 'SCOTLAND'],
  ['Eve Stone', 'D1', 'HEO', 'DIGITAL_AND_DATA', 'LONDON', ['2026-06-15', '2026-06-15', 0.8]],
  ['Flo Grant', 'D1', 'AO', 'OPERATIONAL_DELIVERY', 'WALES'],
  ['Gus Hall', 'D2', 'G7', 'DIGITAL_AND_DATA', 'LONDON', ['2026-02-01', null, 1]],
  ['Hal Frost', 'D2', 'EO', null, null],
  ['Ida Bloom', 'F1', null, null, 'LONDON', ['2026-03-01', null, 1]],
  ['Jon Reed', 'F1', null, null, null],
  ['Kim Novak', null, 'G7', 'DIGITAL_AND_DATA', 'WALES'],
  ['Lee Marsh', 'D1', 'G6', 'DIGITAL_AND_DATA', 'LONDON', ['2026-04-01', null, 1]],
];

const skills: readonly (readonly [
  key: string,
  name: string,
  framework: string,
  levels: readonly SkillLevel[],
])[] = [
  ['machine-learning', 'Machine learning', 'digital', ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT']],
  ['data-modelling', 'Data modelling', 'digital', ['WORKING', 'PRACTITIONER', 'EXPERT']],
  ['service-design', 'Service design', 'digital', ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT']],
  ['negotiation', 'Negotiation', 'commercial', ['WORKING', 'EXPERT']],
];

/** Person, skill, day, source, level; what stands is worked out from these by the rules. */
const assertions: readonly (readonly [number, number, string, AssertionSource, SkillLevel])[] = [
  [1, 1, '2024-01-10', 'SELF', 'WORKING'],
  [1, 1, '2025-03-01', 'PANEL', 'PRACTITIONER'], // stands: PANEL is stronger than SELF on that day
  [1, 1, '2025-03-01', 'SELF', 'EXPERT'],
  [1, 2, '2025-05-05', 'MANAGER', 'EXPERT'],
  [2, 1, '2025-11-01', 'CREDENTIAL', 'EXPERT'],
  [3, 3, '2023-06-01', 'SELF', 'AWARENESS'],
  [4, 1, '2024-02-02', 'MANAGER', 'EXPERT'],
  [4, 1, '2025-09-09', 'SELF', 'WORKING'], // stands: it is later, if lower
  [5, 1, '2025-01-01', 'SELF', 'WORKING'],
  [7, 1, '2025-02-01', 'MANAGER', 'WORKING'],
  [7, 1, '2026-05-20', 'PANEL', 'PRACTITIONER'],
  [7, 4, '2025-02-01', 'MANAGER', 'EXPERT'],
  [9, 1, '2026-01-01', 'CREDENTIAL', 'EXPERT'],
  [9, 2, '2026-01-01', 'SELF', 'WORKING'],
  [12, 1, '2025-06-06', 'PANEL', 'EXPERT'],
  [12, 2, '2025-06-06', 'PANEL', 'WORKING'],
];

const clearances: readonly (readonly [number, ClearanceLevel, string, string | null])[] = [
  [1, 'SC', '2020-01-01', '2027-01-01'],
  [1, 'CTC', '2016-10-01', '2026-10-01'], // held, but not the highest
  [1, 'DV', '2018-01-01', '2025-12-31'], // lapsed
  [2, 'BPSS', '2021-01-01', null],
  [2, 'CTC', '2021-07-02', '2026-07-01'],
  [7, 'SC', '2026-09-01', '2036-09-01'], // not yet granted
];

/** Opens a database and fills it. */
export async function filledDatabase(url: string): Promise<Database<Tables>> {
  const database = await openDatabase<Tables>(url, migrations);
  await database.write(async (transaction) => {
    await transaction.insertInto('person').values(people.map(personValues)).execute();
    await transaction
      .insertInto('clearance')
      .values(
        clearances.map(([person_id, level, granted_on, expires_on]) => ({
          person_id,
          level: rankIn(ClearanceLevel, level),
          granted_on,
          expires_on,
        })),
      )
      .execute();
    await transaction
      .insertInto('skill')
      .values(
        skills.map(([public_id, name, framework, levels], index) => ({
          id: index + 1,
          public_id,
          name,
          name_folded: folded(name),
          framework,
          framework_version: '2025-09',
          levels: levelSet(levels),
          description: index === 0 ? 'Models that learn.' : null,
          same_as: JSON.stringify(index === 0 ? ['https://example.org/ml'] : []),
        })),
      )
      .execute();
    await transaction
      .insertInto('skill_assertion')
      .values(
        assertions.map(([person_id, skill_id, assessed_on, source, level]) => ({
          person_id,
          skill_id,
          assessed_on,
          source: rankIn(AssertionSource, source),
          level: rankIn(SkillLevel, level),
          evidence: source === 'CREDENTIAL' ? 'https://example.org/certificate' : null,
        })),
      )
      .execute();
    await transaction
      .insertInto('capability_role')
      .values([
        {
          id: 1,
          public_id: 'data-scientist',
          name: 'Data scientist',
          family: 'Data',
          is_senior_civil_service: 0,
        },
        {
          id: 2,
          public_id: 'chief-data-officer',
          name: 'Chief data officer',
          family: 'Chief digital and data',
          is_senior_civil_service: 1,
        },
      ])
      .execute();
    await transaction
      .insertInto('capability_role_level')
      .values([
        { id: 1, public_id: 'lead-data-scientist', role_id: 1, position: 2, name: 'Lead data scientist' },
        { id: 2, public_id: 'junior-data-scientist', role_id: 1, position: 1, name: 'Junior data scientist' },
        { id: 3, public_id: 'chief-data-officer', role_id: 2, position: 1, name: 'Chief data officer' },
      ])
      .execute();
    await transaction
      .insertInto('role_requirement')
      .values([
        { role_level_id: 1, skill_id: 1, level: 4 },
        { role_level_id: 2, skill_id: 1, level: 2 },
        { role_level_id: 2, skill_id: 2, level: null },
        { role_level_id: 3, skill_id: 2, level: 3 },
      ])
      .execute();
  });
  await rebuildRollups(database);
  return database;
}

function personValues([name, home, grade, profession, region, available]: PersonOfFixture, index: number) {
  const [available_from, available_to, available_fte] = available ?? [null, null, null];
  const isExternal = home?.startsWith('F') === true;
  return {
    id: index + 1,
    public_id: `P${index + 1}`,
    staff_number: isExternal ? null : `S${index + 1}`,
    display_name: name,
    display_name_folded: folded(name),
    kind: isExternal ? 'EXTERNAL_EXPERT' : 'CIVIL_SERVANT',
    grade: rankIn(Grade, grade) ?? 0,
    profession,
    home_department_id: isExternal ? null : home,
    home_firm_id: isExternal ? home : null,
    region,
    work_email: index === 0 ? 'ada@d1.gov.uk' : null,
    available_from,
    available_to,
    available_fte,
  };
}
