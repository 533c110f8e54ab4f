// Filters of people and of their skills as SQL conditions.
import { sql } from 'kysely';
import {
  allOf,
  compared,
  contains,
  filterCondition,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import { ClearanceLevel, Grade, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import { AssertionSource } from '../domain/enums.js';
import type {
  ClearanceFilter,
  PersonFilter,
  PersonHomeFilter,
  SkillAssertionFilter,
} from '../domain/filters.js';
import type { FilterScope } from './filter-scope.js';

const column = sql.ref;

/** The condition of a filter on the table `person`. */
export function personCondition(
  filter: PersonFilter | null | undefined,
  scope: FilterScope,
  depth = 0,
): Condition {
  return filterCondition(
    filter,
    (where, level) => [
      where.id ? scope.dialect.keysIn(column('person.public_id'), where.id) : undefined,
      oneOf(column('person.kind'), where.kind),
      oneOf(
        column('person.grade'),
        where.grade?.map((grade) => rankIn(Grade, grade)),
      ),
      oneOf(column('person.profession'), where.profession),
      oneOf(column('person.region'), where.region),
      where.home ? homeCondition(where.home, scope) : undefined,
      contains(column('person.display_name_folded'), where.nameContains),
      where.skills
        ? // A subquery weighs as much as two levels.
          skilled(where.skills.some, where.id ? { ...scope, isNarrow: true } : scope, level + 2)
        : undefined,
      where.clearance ? cleared(where.clearance, scope) : undefined,
      where.availableOn ? availableOn(where.availableOn) : undefined,
    ],
    depth,
  );
}

/** The condition of a filter on the current rows of `skill_assertion`, joined with `person`. */
export function assertionCondition(
  filter: SkillAssertionFilter | null | undefined,
  scope: FilterScope,
): Condition {
  return allOf([
    ownAssertionCondition(filter ?? {}, scope),
    filter?.person ? personCondition(filter.person, scope) : undefined,
  ]);
}

function homeCondition({ departmentKeys, firmKeys }: PersonHomeFilter, { dialect }: FilterScope): Condition {
  return allOf([
    departmentKeys ? dialect.keysIn(column('person.home_department_id'), departmentKeys) : undefined,
    firmKeys ? dialect.keysIn(column('person.home_firm_id'), firmKeys) : undefined,
  ]);
}

/**
 * A filter that names skills or days of a rise starts from their index; any other looks at the few rows of each person,
 * because the people it matches are too many to collect first. So does every filter where the people are few already.
 */
function skilled(filter: SkillAssertionFilter, scope: FilterScope, depth: number): Condition {
  return allOf([
    scope.isNarrow
      ? hasSkill(filter, scope)
      : (amongRisen(filter, scope) ?? amongHolders(filter, scope) ?? hasSkill(filter, scope)),
    filter.person ? personCondition(filter.person, scope, depth) : undefined,
  ]);
}

function hasSkill(filter: SkillAssertionFilter, scope: FilterScope): Condition {
  // Said with `exists`, some engines would collect all people who match after all.
  return sql`1 = (select 1 from skill_assertion where skill_assertion.person_id = person.id and ${ownAssertionCondition(filter, scope)} limit 1)`;
}

function amongHolders(filter: SkillAssertionFilter, scope: FilterScope): Condition | undefined {
  if (!filter.skill) return undefined;
  return sql`person.id in ${scope.dialect.collected(sql`select skill_assertion.person_id as id from skill_assertion where ${ownAssertionCondition(filter, scope)}`)}`;
}

function amongRisen(filter: SkillAssertionFilter, scope: FilterScope): Condition | undefined {
  const days = risenOn(filter);
  if (days === undefined) return undefined;
  const others = { ...filter, raisedFrom: null, raisedTo: null };
  // The sum keeps engines from reading all holders of the skill, which an index would let them, for each of the few rises.
  return sql`person.id in (select skill_rise.person_id from skill_rise join skill_assertion on skill_assertion.person_id = skill_rise.person_id and skill_assertion.skill_id + 0 = skill_rise.skill_id where ${days} and ${ownAssertionCondition(others, scope)})`;
}

function ownAssertionCondition(filter: SkillAssertionFilter, { dialect }: FilterScope): Condition {
  return allOf([
    sql`skill_assertion.is_current = 1`,
    filter.skill
      ? sql`skill_assertion.skill_id in (select skill.id from skill where ${dialect.keysIn(column('skill.public_id'), filter.skill)})`
      : undefined,
    filter.framework != null
      ? sql`skill_assertion.skill_id in (select skill.id from skill where skill.framework = ${filter.framework})`
      : undefined,
    filter.levelAtLeast
      ? compared(column('skill_assertion.level'), '>=', rankIn(SkillLevel, filter.levelAtLeast))
      : undefined,
    oneOf(
      column('skill_assertion.source'),
      filter.source?.map((source) => rankIn(AssertionSource, source)),
    ),
    compared(column('skill_assertion.assessed_on'), '>=', filter.assessedFrom),
    compared(column('skill_assertion.assessed_on'), '<=', filter.assessedTo),
    raised(filter),
  ]);
}

function raised(filter: SkillAssertionFilter): Condition | undefined {
  const days = risenOn(filter);
  if (days === undefined) return undefined;
  return sql`exists (select 1 from skill_rise where skill_rise.person_id = skill_assertion.person_id and skill_rise.skill_id = skill_assertion.skill_id and ${days})`;
}

function risenOn({ raisedFrom, raisedTo }: SkillAssertionFilter): Condition | undefined {
  if (!raisedFrom && !raisedTo) return undefined;
  return allOf([
    compared(column('skill_rise.risen_on'), '>=', raisedFrom),
    compared(column('skill_rise.risen_on'), '<=', raisedTo),
  ]);
}

/** About the highest clearance held today, the one that the graph shows. */
function cleared(filter: ClearanceFilter, { today }: FilterScope): Condition {
  const heldToday = (alias: 'clearance' | 'higher'): Condition =>
    sql`${column(`${alias}.granted_on`)} <= ${today} and (${column(`${alias}.expires_on`)} is null or ${column(`${alias}.expires_on`)} >= ${today})`;
  return sql`exists (select 1 from clearance where clearance.person_id = person.id and ${allOf([
    heldToday('clearance'),
    filter.levelAtLeast
      ? compared(column('clearance.level'), '>=', rankIn(ClearanceLevel, filter.levelAtLeast))
      : undefined,
    compared(column('clearance.expires_on'), '>=', filter.expiresFrom),
    compared(column('clearance.expires_on'), '<=', filter.expiresTo),
    sql`not exists (select 1 from clearance as higher where higher.person_id = person.id and higher.level > clearance.level and ${heldToday('higher')})`,
  ])})`;
}

function availableOn(day: string): Condition {
  return sql`(person.available_from <= ${day} and (person.available_to is null or person.available_to >= ${day}))`;
}
