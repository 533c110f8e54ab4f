// How filters become SQL. A condition is true or false, never unknown: a missing value does not match,
// so that `not` is a plain complement.
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { SqlDialect } from './dialect.js';
import { graphError } from '../../../schema/errors/graph-error.js';

export type Condition = Expression<SqlBool>;

interface Combinable<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/** How deep `and`, `or` and `not` may nest: SQLite's parser keeps at most a hundred open parts, four of each level. */
const maximumDepth = 12;
/** How many filters `and`, `or` and `not` may hold in all. */
const maximumFilters = 500;
/** How many conditions stand in one row; SQLite reads `a or b or c` as a tree as deep as the row, of a thousand levels at most. */
const longestRow = 64;

/**
 * The condition of a filter whose fields must all hold and whose `and`, `or` and `not` nest.
 *
 * @param own the conditions of the filter's own fields at their depth; undefined for a field that is left out
 * @param depth how many levels lie round the filter already, where it is part of another
 */
export function filterCondition<Filter extends Combinable<Filter>>(
  filter: Filter | null | undefined,
  own: (filter: Filter, depth: number) => readonly (Condition | undefined)[],
  depth = 0,
): Condition {
  return filter === null || filter === undefined
    ? always
    : nestedCondition(filter, own, depth, { filters: 0 });
}

function nestedCondition<Filter extends Combinable<Filter>>(
  filter: Filter,
  own: (filter: Filter, depth: number) => readonly (Condition | undefined)[],
  depth: number,
  counted: { filters: number },
): Condition {
  counted.filters += 1;
  if (counted.filters > maximumFilters) {
    throw graphError(
      'FILTER_TOO_LARGE',
      `The filter has more than ${maximumFilters} filters in \`and\`, \`or\` and \`not\`. If they differ in one field only, list its values in one filter.`,
    );
  }
  if (depth > maximumDepth) {
    throw graphError(
      'FILTER_TOO_LARGE',
      `The filter nests \`and\`, \`or\` and \`not\` more than ${maximumDepth} levels deep.`,
    );
  }
  const nested = (inner: Filter): Condition => nestedCondition(inner, own, depth + 1, counted);
  // What nests comes first, since a parser keeps open what stands before it.
  return allOf([
    filter.or ? anyOf(filter.or.map(nested)) : undefined,
    filter.not ? not(nested(filter.not)) : undefined,
    ...(filter.and ?? []).map(nested),
    ...own(filter, depth),
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
  return joined(present, sql` and `);
}

/** At least one of these holds; of none, none does. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? never : joined(conditions, sql` or `);
}

/** Conditions, one at least, as a tree whose depth grows with the logarithm of their number. */
function joined(conditions: readonly Condition[], operator: RawBuilder<unknown>): Condition {
  if (conditions.length === 1) return conditions[0] as Condition;
  if (conditions.length <= longestRow) return sql<SqlBool>`(${sql.join(conditions, operator)})`;
  const half = Math.ceil(conditions.length / 2);
  const halves = [conditions.slice(0, half), conditions.slice(half)];
  return joined(
    halves.map((part) => joined(part, operator)),
    operator,
  );
}

/** The complement: true also where the condition is unknown because a value is missing. */
export function not(condition: Condition): Condition {
  return sql<SqlBool>`(${condition}) is not true`;
}

/**
 * The column has one of these values of a vocabulary; undefined where the filter says nothing. An empty list matches
 * nothing. Each value becomes a parameter once: lists of keys, which may be of any length, are for `dialect.keysIn`.
 */
export function oneOf(
  column: Expression<unknown>,
  values: readonly (string | number)[] | null | undefined,
): Condition | undefined {
  if (values === null || values === undefined) return undefined;
  return values.length === 0 ? never : sql<SqlBool>`${column} in (${sql.join([...new Set(values)])})`;
}

/** The column is one of these keys, however many; undefined where the filter says nothing. */
export function keyed(
  dialect: SqlDialect,
  column: Expression<unknown>,
  keys: readonly (string | number)[] | null | undefined,
): Condition | undefined {
  return keys === null || keys === undefined ? undefined : dialect.keysIn(column, keys);
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
