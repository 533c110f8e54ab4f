// Filters of skills as SQL conditions.
import { sql, type RawBuilder } from 'kysely';
import {
  allOf,
  compared,
  contains,
  filterCondition,
  not,
  type Condition,
} from '../../kit/database/conditions.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { SkillAssertionFilter, SkillFilter, SkillHolderListFilter } from '../domain/filters.js';
import type { FilterScope } from './filter-scope.js';
import { assertionCondition } from './person-condition.js';

const column = sql.ref;

/** The condition of a filter on the table `skill`. */
export function skillCondition(filter: SkillFilter | null | undefined, scope: FilterScope): Condition {
  return filterCondition(filter, (where) => [
    where.key ? scope.dialect.keysIn(column('skill.public_id'), where.key) : undefined,
    compared(column('skill.framework'), '=', where.framework),
    contains(column('skill.name_folded'), where.nameContains),
    where.holders ? held(where.holders, scope) : undefined,
  ]);
}

/** Skills whose holders number so many. A skill that nobody holds is found by a least count of 0 alone. */
function held({ some, countAtLeast, countAtMost }: SkillHolderListFilter, scope: FilterScope): Condition {
  const atLeast = Math.max(countAtLeast ?? 1, 0);
  const atMost = countAtMost ?? undefined;
  if (atLeast > 0) return skillsCounted(some, scope, { atLeast, atMost });
  return atMost === undefined
    ? allOf([])
    : not(skillsCounted(some, scope, { atLeast: Math.max(atMost, -1) + 1, atMost: undefined }));
}

interface Bounds {
  readonly atLeast: number;
  readonly atMost: number | undefined;
}

function skillsCounted(some: SkillAssertionFilter, scope: FilterScope, bounds: Bounds): Condition {
  const { rows, people } = countedRows(some, scope);
  const having = allOf([compared(people, '>=', bounds.atLeast), compared(people, '<=', bounds.atMost)]);
  return sql`skill.id in (${rows} having ${having})`;
}

/** Rows grouped by skill, and the expression that counts a group's people: from a rollup where one answers the filter. */
function countedRows(
  some: SkillAssertionFilter,
  scope: FilterScope,
): { rows: RawBuilder<unknown>; people: RawBuilder<number> } {
  const { skill, framework, levelAtLeast, person, ...others } = some;
  const departmentKeys = person?.home?.departmentKeys;
  const isOfDepartmentsAlone =
    Boolean(departmentKeys) && onlyHas(person, 'home') && onlyHas(person?.home, 'departmentKeys');
  if (isGiven(others) || (person && !isOfDepartmentsAlone)) {
    return {
      rows: sql`select skill_assertion.skill_id from skill_assertion join person on person.id = skill_assertion.person_id where ${assertionCondition(some, scope)} group by skill_assertion.skill_id`,
      people: sql`count(*)`,
    };
  }
  const table = departmentKeys ? 'department_skill_people' : 'skill_people';
  const where = allOf([
    departmentKeys ? scope.dialect.keysIn(column('counted.home_department_id'), departmentKeys) : undefined,
    skill ? scope.dialect.keysIn(column('skill.public_id'), skill) : undefined,
    compared(column('skill.framework'), '=', framework),
    levelAtLeast ? compared(column('counted.level'), '>=', rankIn(SkillLevel, levelAtLeast)) : undefined,
  ]);
  return {
    rows: sql`select counted.skill_id from ${sql.table(table)} as counted join skill on skill.id = counted.skill_id where ${where} group by counted.skill_id`,
    people: sql`sum(counted.people)`,
  };
}

function isGiven(filter: object): boolean {
  return Object.values(filter).some((value) => value !== null && value !== undefined);
}

function onlyHas(filter: object | null | undefined, name: string): boolean {
  return Object.entries(filter ?? {}).every(
    ([key, value]) => key === name || value === null || value === undefined,
  );
}
