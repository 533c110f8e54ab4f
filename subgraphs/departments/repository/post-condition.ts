// Filters of posts and of what they require as SQL conditions.
import { sql, type SqlBool } from 'kysely';
import {
  allOf,
  compared,
  contains,
  either,
  filterCondition,
  isFlag,
  keyed,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import { Grade, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { PostFilter, PostRequirementFilter } from '../domain/filters.js';
import { inDepartments } from './department-condition.js';
import { nested, type FilterScope } from './filter-scope.js';
import { hasChangedHolder, heldBy, isHeld } from './holding-condition.js';

const column = sql.ref;

/** The condition of a filter on the table `post`. */
export function postCondition(filter: PostFilter | null | undefined, scope: FilterScope): Condition {
  return filterCondition(filter, (where) => [
    inDepartments(column('post.department_id'), where.department, scope.dialect),
    ...ownConditions(where, scope),
  ]);
}

/** The condition of a filter on the table `post_requirement`, the post's own conditions included. */
export function requirementCondition(
  filter: PostRequirementFilter | null | undefined,
  scope: FilterScope,
): Condition {
  // The department stands in the requirement too, where an index leads to it; only the rest has to look at the post.
  const { department = null, ...rest } = filter?.post ?? {};
  const isAboutPost = Object.values(rest).some((value) => value !== null && value !== undefined);
  return allOf([
    keyed(scope.dialect, column('post_requirement.skill_key'), filter?.skill),
    filter?.levelAtLeast
      ? compared(column('post_requirement.level'), '>=', rankIn(SkillLevel, filter.levelAtLeast))
      : undefined,
    isFlag(column('post_requirement.is_essential'), filter?.isEssential),
    inDepartments(column('post_requirement.department_id'), department, scope.dialect),
    isAboutPost
      ? sql<SqlBool>`exists (select 1 from post where post.id = post_requirement.post_id and ${postCondition(rest, nested(scope))})`
      : undefined,
  ]);
}

function ownConditions(where: PostFilter, scope: FilterScope): (Condition | undefined)[] {
  return [
    keyed(scope.dialect, column('post.public_id'), where.id),
    oneOf(
      column('post.grade'),
      where.grade?.map((grade) => rankIn(Grade, grade)),
    ),
    oneOf(column('post.profession'), where.profession),
    isFlag(column('post.is_digital_leadership'), where.isDigitalLeadership),
    either(isVacantPost(scope), where.isVacant),
    contains(column('post.title_folded'), where.titleContains),
    where.requirements ? requires(where.requirements.some, scope) : undefined,
    where.holderKeys ? heldBy(where.holderKeys, scope) : undefined,
    where.turnover
      ? hasChangedHolder({ ...where.turnover, to: where.turnover.to ?? scope.today }, scope.dialect)
      : undefined,
  ];
}

function isVacantPost(scope: FilterScope): Condition {
  return sql<SqlBool>`(post.has_unnamed_holder = 0 and not (${isHeld(scope)}))`;
}

function requires(filter: PostRequirementFilter, scope: FilterScope): Condition {
  return sql<SqlBool>`post.id in (select post_requirement.post_id from post_requirement where ${requirementCondition(filter, nested(scope))})`;
}
