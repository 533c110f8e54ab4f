// What the databases held before anything was generated: imported departments, posts, skills and schemes are used as
// they are, and nothing of them is changed.
import { sql } from 'kysely';
import { levelsIn } from '../../subgraphs/people/domain/skill-levels.js';
import { rankIn, SkillLevel, type Profession } from '../../subgraphs/kit/vocabulary/index.js';
import { dayNumber, dayText } from './calendar.js';
import type { Databases } from './databases.js';
import { departmentsOfFacts } from './facts/read-facts.js';
import { frameworkOfFacts, type Framework } from './framework.js';
import type { KnownDepartment } from './organisations.js';
import type { Scheme } from './placement.js';
import { professionNames } from './population.js';
import type { Occupancy, Post } from './posts.js';
import { schemesOffered } from './schemes.js';

/** A part of what is known, and whether it was there already or is still to be written. */
export interface Part<Value> {
  readonly value: Value;
  readonly isThere: boolean;
}

/** The departments below a key; those of the facts where there are none. */
export async function departmentsOf(
  { departments: { reads } }: Databases,
  below: number,
  today: number,
): Promise<Part<KnownDepartment[]>> {
  const rows = await reads
    .selectFrom('department')
    .selectAll()
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { value: departmentsFromFacts(today), isThere: false };
  const idOf = new Map(rows.map(({ id, public_id }) => [id, public_id]));
  const parents = await reads
    .selectFrom('department_parent')
    .select(['child_id as of', 'parent_id as other'])
    .orderBy('child_id')
    .orderBy('parent_id')
    .execute();
  const successors = await reads
    .selectFrom('department_successor')
    .select(['department_id as of', 'successor_id as other'])
    .orderBy('department_id')
    .orderBy('successor_id')
    .execute();
  const parentsOf = linked(parents, idOf);
  const successorsOf = linked(successors, idOf);
  return {
    isThere: true,
    value: rows.map((row) => ({
      key: row.id,
      id: row.public_id,
      slug: row.slug,
      name: row.name,
      format: row.format,
      status: row.status,
      closureReason: row.closure_reason,
      closedOn: row.closed_on,
      parents: parentsOf.get(row.id) ?? [],
      successors: successorsOf.get(row.id) ?? [],
    })),
  };
}

function linked(
  links: readonly { of: number; other: number }[],
  idOf: ReadonlyMap<number, string>,
): Map<number, string[]> {
  const others = new Map<number, string[]>();
  for (const { of, other } of links) others.set(of, [...(others.get(of) ?? []), idOf.get(other) as string]);
  return others;
}

/** The facts are of June 2026: on an earlier day, what closed later was still open. */
function departmentsFromFacts(today: number): KnownDepartment[] {
  const facts = departmentsOfFacts();
  const idOf = new Map(facts.map(({ slug, id }) => [slug, id]));
  const ids = (slugs: readonly string[]): string[] => slugs.map((slug) => idOf.get(slug) as string);
  return facts.map((fact, place) => {
    const isOpen = fact.closedOn !== null && fact.closedOn > dayText(today);
    return {
      key: place + 1,
      id: fact.id,
      slug: fact.slug,
      name: fact.name,
      format: fact.format,
      status: isOpen ? 'LIVE' : fact.status,
      closureReason: isOpen ? null : fact.closureReason,
      closedOn: isOpen ? null : fact.closedOn,
      parents: ids(fact.parents),
      successors: isOpen ? [] : ids(fact.successors),
    };
  });
}

/** The posts below a key, by the place of their department. */
export async function postsOf(
  { departments: { reads } }: Databases,
  departments: readonly KnownDepartment[],
  below: number,
  tenuresBelow: number,
): Promise<Map<number, Post[]>> {
  const placeOf = new Map(departments.map(({ key }, place) => [key, place]));
  const rows = await reads
    .selectFrom('post')
    .select([
      'id',
      'public_id',
      'department_id',
      'grade',
      'profession',
      'required_clearance',
      'has_unnamed_holder',
    ])
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  const held = await reads
    .selectFrom('tenure')
    .select('post_id')
    .distinct()
    .where('id', '<', tenuresBelow)
    .execute();
  const known = new Set(held.map(({ post_id }) => post_id));
  const posts = new Map<number, Post[]>();
  for (const [index, row] of rows.entries()) {
    const place = placeOf.get(row.department_id);
    if (place === undefined) continue;
    const occupancy: Occupancy = known.has(row.id)
      ? 'KNOWN'
      : row.has_unnamed_holder === 1
        ? 'SOMEBODY'
        : 'NOBODY';
    const post = {
      place: index,
      key: row.id,
      id: row.public_id,
      department: place,
      grade: row.grade,
      profession: row.profession === null ? -1 : professionNames.indexOf(row.profession as Profession),
      requiredClearance: row.required_clearance ?? 0,
      occupancy,
    };
    const ofDepartment = posts.get(place);
    if (ofDepartment === undefined) posts.set(place, [post]);
    else ofDepartment.push(post);
  }
  return posts;
}

/** The framework below a skill's key; that of the facts where there is none. */
export async function frameworkOf(
  { people: { reads } }: Databases,
  below: number,
): Promise<Part<Framework & { readonly skillKeys: readonly number[] }>> {
  const skills = await reads
    .selectFrom('skill')
    .select(['id', 'public_id', 'name', 'levels'])
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  if (skills.length === 0) {
    const framework = frameworkOfFacts();
    return {
      value: { ...framework, skillKeys: framework.skills.map((_skill, place) => place + 1) },
      isThere: false,
    };
  }
  const placeOf = new Map(skills.map(({ id }, place) => [id, place]));
  const requirements = await reads
    .selectFrom('role_requirement')
    .selectAll()
    .orderBy('role_level_id')
    .orderBy('skill_id')
    .execute();
  const levels = await reads
    .selectFrom('capability_role_level')
    .selectAll()
    .orderBy('role_id')
    .orderBy('position')
    .execute();
  const roles = await reads.selectFrom('capability_role').selectAll().orderBy('id').execute();
  return {
    isThere: true,
    value: {
      skillKeys: skills.map(({ id }) => id),
      skills: skills.map((skill) => ({
        key: skill.public_id,
        name: skill.name,
        levels: levelsIn(skill.levels).map((level) => rankIn(SkillLevel, level)),
      })),
      roles: roles.map((role) => ({
        key: role.public_id,
        name: role.name,
        family: role.family,
        isSenior: role.is_senior_civil_service === 1,
        levels: levels
          .filter(({ role_id }) => role_id === role.id)
          .map((level) => ({
            key: level.public_id,
            name: level.name,
            requirements: requirements
              .filter(({ role_level_id, skill_id }) => role_level_id === level.id && placeOf.has(skill_id))
              .map(({ skill_id, level: rank }) => ({
                skill: placeOf.get(skill_id) as number,
                level: rank ?? 0,
              })),
          })),
      })),
    },
  };
}

/** The schemes: our own first, then any other that was there. */
export async function schemesOf(
  { placements: { reads } }: Databases,
  firstKey: number,
  today: number,
): Promise<Part<Scheme>[]> {
  const rows = await reads
    .selectFrom('scheme')
    .selectAll()
    .where('id', '<', firstKey)
    .orderBy('id')
    .execute();
  const known = rows.map((row) => ({
    key: row.id,
    id: row.public_id,
    name: row.name,
    sector: row.sector,
    opensOn: dayNumber(row.opens_on),
    minimumMonths: row.minimum_months,
    maximumMonths: row.maximum_months,
  }));
  const ours = schemesOffered(firstKey, today);
  return [
    ...ours.map((value) => ({ value, isThere: false })),
    ...known.map((value) => ({ value, isThere: true })),
  ];
}

/** One more than the highest key of a table. */
export async function nextKey(reads: Databases['people']['reads'], table: string): Promise<number> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(id), 0) + 1 as next from ${sql.table(table)}`.execute(reads);
  return rows[0]?.next ?? 1;
}
