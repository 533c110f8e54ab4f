// Filters of departments as SQL conditions.
import { sql, type Expression, type SqlBool } from 'kysely';
import {
  anyOf,
  contains,
  filterCondition,
  keyed,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { DepartmentFilter } from '../domain/filters.js';

const column = sql.ref;

/** The condition of a filter on the table `department`. */
export function departmentCondition(
  filter: DepartmentFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  return filterCondition(filter, (where) => [
    keyed(dialect, column('department.public_id'), where.id),
    keyed(dialect, column('department.slug'), where.slug),
    atOrBelow(where.within),
    oneOf(column('department.format'), where.format),
    oneOf(column('department.status'), where.status),
    oneOf(column('department.closure_reason'), where.closureReason),
    nameContains(where.nameContains),
  ]);
}

/** The condition that a column of department keys names a department that matches; undefined where the filter says nothing. */
export function inDepartments(
  key: Expression<unknown>,
  filter: DepartmentFilter | null | undefined,
  dialect: SqlDialect,
): Condition | undefined {
  if (filter === null || filter === undefined) return undefined;
  return sql<SqlBool>`${key} in (select department.id from department where ${departmentCondition(filter, dialect)})`;
}

function atOrBelow(slug: string | null | undefined): Condition | undefined {
  if (slug === null || slug === undefined) return undefined;
  return sql<SqlBool>`department.id in (
    select below.department_id from department as top
    inner join department_ancestor as below on below.ancestor_id = top.id
    where top.slug = ${slug})`;
}

function nameContains(text: string | null | undefined): Condition | undefined {
  const name = contains(column('department.name_folded'), text);
  const abbreviation = contains(column('department.abbreviation_folded'), text);
  return name && abbreviation ? anyOf([name, abbreviation]) : undefined;
}
