// Everybody as rows, drawn from streams of their own while they are written.
import type { Insertable } from 'kysely';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { dayText } from './calendar.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import type { KeyedFramework } from './known-framework.js';
import { nameOf } from './names.js';
import { digitalProfession, type Department } from './organisations.js';
import { professionNames, regionNames } from './population.js';
import { Random, runningTotals } from './random.js';
import type { SkillSource } from './skills.js';
import type { World } from './world.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** The public identifier of the person at a place. */
export function personId(place: number): string {
  return `P${String(place + 1).padStart(7, '0')}`;
}

export function* personRows(world: World, first: FirstKeys): Generator<Row<'person'>> {
  const { population, departments, firms, seed, today } = world;
  const domains = departments.map(({ slug }) => `${slug.slice(0, 60)}.example`);
  for (let place = 0; place < population.size; place += 1) {
    const isCivilServant = place < population.civilServants;
    const home = population.home[place] as number;
    const { given, family } = nameOf(seed, place);
    const name = `${given} ${family}`;
    const domain = isCivilServant ? domains[home] : `${(firms[home]?.id ?? '').toLowerCase()}.example`;
    yield {
      id: (first['person'] as number) + place,
      public_id: personId(place),
      staff_number: isCivilServant ? `S${10_000_000 + place}` : null,
      display_name: name,
      display_name_folded: folded(name),
      kind: isCivilServant ? 'CIVIL_SERVANT' : 'EXTERNAL_EXPERT',
      grade: population.grade[place] as number,
      profession: professionNames[population.profession[place] as number] ?? null,
      home_department_id: isCivilServant ? (departments[home] as Department).id : null,
      home_firm_id: isCivilServant ? null : (firms[home]?.id ?? null),
      region: regionNames[population.region[place] as number] ?? null,
      work_email: `${given}.${family}.${place + 1}@${domain}`.toLowerCase(),
      ...availability(
        new Random(seed, 'availability', place),
        !isCivilServant || population.profession[place] === digitalProfession,
        today,
      ),
    };
  }
}

function availability(
  random: Random,
  isSoughtAfter: boolean,
  today: number,
): Pick<Row<'person'>, 'available_from' | 'available_to' | 'available_fte'> {
  if (!random.chance(isSoughtAfter ? 22 : 3))
    return { available_from: null, available_to: null, available_fte: null };
  const from = today + random.between(-90, 120);
  return {
    available_from: dayText(from),
    available_to: random.chance(60) ? dayText(Math.max(from, today) + random.between(90, 720)) : null,
    available_fte: random.pick([1, 1, 1, 1, 0.8, 0.6, 0.5]),
  };
}

/** None, then by rank. */
const clearanceTotals = runningTotals([8, 60, 7, 22, 3]);

/** A clearance as vetting confirmed it for a placement under way. */
export interface ConfirmedClearance {
  readonly level: number;
  readonly confirmedOn: number;
  readonly expiresOn: number | null;
}

/** @param confirmed by the place of the person; it is the one that they hold */
export function* clearanceRows(
  { seed, today, population }: World,
  first: FirstKeys,
  confirmed: ReadonlyMap<number, ConfirmedClearance>,
): Generator<Row<'clearance'>> {
  for (let place = 0; place < population.size; place += 1) {
    const person_id = (first['person'] as number) + place;
    const vetted = confirmed.get(place);
    if (vetted !== undefined) {
      const { level, confirmedOn, expiresOn } = vetted;
      yield {
        person_id,
        level,
        granted_on: dayText(confirmedOn - 5),
        expires_on: expiresOn === null ? null : dayText(expiresOn),
      };
      continue;
    }
    const random = new Random(seed, 'clearance', place);
    const level = random.place(clearanceTotals);
    if (level === 0) continue;
    const granted = today - random.between(20, 2_400);
    yield {
      person_id,
      level,
      granted_on: dayText(granted),
      expires_on: level === 1 ? null : dayText(granted + (level === 4 ? 2_556 : 3_652)),
    };
  }
}

export function* assertionRows(
  { population }: World,
  framework: KeyedFramework,
  first: FirstKeys,
  skills: SkillSource,
): Generator<Row<'skill_assertion'>> {
  for (let place = 0; place < population.size; place += 1) {
    for (const { skill, level, source, assessedOn, isCurrent } of skills.assertionsOf(place)) {
      yield {
        person_id: (first['person'] as number) + place,
        skill_id: framework.skillKeys[skill] as number,
        assessed_on: dayText(assessedOn),
        source,
        level,
        is_current: isCurrent ? 1 : 0,
        evidence:
          source === 4
            ? `https://credentials.example/${personId(place)}/${framework.skills[skill]?.key ?? ''}`
            : null,
      };
    }
  }
}
