// How filters become SQL. A condition is true or false, never unknown: a missing value does not match,
// so that `not` is a plain complement.
import { sql, type Expression, type SqlBool } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';

export type Condition = Expression<SqlBool>;

interface Combinable<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/** How deep `and`, `or` and `not` may nest; engines refuse expressions of about a thousand levels. */
const maximumDepth = 50;

/**
 * The condition of a filter whose fields must all hold and whose `and`, `or` and `not` nest.
 *
 * @param own the conditions of the filter's own fields; undefined for a field that is left out
 */
export function filterCondition<Filter extends Combinable<Filter>>(
  filter: Filter | null | undefined,
  own: (filter: Filter) => readonly (Condition | undefined)[],
  depth = 0,
): Condition {
  if (filter === null || filter === undefined) return always;
  if (depth > maximumDepth) {
    throw graphError(
      'FILTER_TOO_LARGE',
      `The filter nests \`and\`, \`or\` and \`not\` deeper than ${maximumDepth} levels.`,
    );
  }
  const nested = (inner: Filter): Condition => filterCondition(inner, own, depth + 1);
  return allOf([
    ...own(filter),
    ...(filter.and ?? []).map(nested),
    filter.or ? anyOf(filter.or.map(nested)) : undefined,
    filter.not ? not(nested(filter.not)) : undefined,
  ]);
}

const always: Condition = sql<SqlBool>`1 = 1`;
const never: Condition = sql<SqlBool>`1 = 0`;

/** All of these hold; nothing to hold holds. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition {
  const present = conditions.filter(
    (condition) => condition !== undefined && condition !== always,
  ) as Condition[];
  if (present.length === 0) return always;
  return present.length === 1 ? (present[0] as Condition) : sql<SqlBool>`(${sql.join(present, sql` and `)})`;
}

/** At least one of these holds; of none, none does. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return never;
  return conditions.length === 1
    ? (conditions[0] as Condition)
    : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** The complement: true also where the condition is unknown because a value is missing. */
export function not(condition: Condition): Condition {
  return sql<SqlBool>`(${condition}) is not true`;
}

/** The column has one of these values; undefined where the filter says nothing. An empty list matches nothing. */
export function oneOf(
  column: Expression<unknown>,
  values: readonly (string | number)[] | null | undefined,
): Condition | undefined {
  if (values === null || values === undefined) return undefined;
  return values.length === 0 ? never : sql<SqlBool>`${column} in (${sql.join(values)})`;
}

/** The column compared with a value; undefined where the filter says nothing. */
export function compared(
  column: Expression<unknown>,
  operator: '=' | '>=' | '<=' | '<' | '>',
  value: string | number | null | undefined,
): Condition | undefined {
  if (value === null || value === undefined) return undefined;
  return sql<SqlBool>`${column} ${sql.raw(operator)} ${value}`;
}

/** A column of 0 and 1 is as asked; undefined where the filter says nothing. */
export function isFlag(
  column: Expression<unknown>,
  value: boolean | null | undefined,
): Condition | undefined {
  if (value === null || value === undefined) return undefined;
  return sql<SqlBool>`${column} = ${value ? 1 : 0}`;
}

/** The condition where asked for, its complement where asked for the opposite; undefined where the filter says nothing. */
export function either(condition: Condition, value: boolean | null | undefined): Condition | undefined {
  if (value === null || value === undefined) return undefined;
  return value ? condition : not(condition);
}

/** Text as it is compared without regard to case; columns that are searched are stored folded beside the original. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A folded column contains these letters; undefined where the filter says nothing. */
export function contains(
  foldedColumn: Expression<unknown>,
  text: string | null | undefined,
): Condition | undefined {
  if (text === null || text === undefined) return undefined;
  return sql<SqlBool>`instr(${foldedColumn}, ${folded(text)}) > 0`;
}
