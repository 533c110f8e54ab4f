// Filters of placements as SQL conditions on the table `placement`.
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import {
  allOf,
  compared,
  either,
  filterCondition,
  isFlag,
  keyed,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { PlacementFilter, PlacementOrganisationFilter } from '../domain/filters.js';

type Column = (name: string) => RawBuilder<unknown>;

const indexed: Column = (name) => sql.ref(`placement.${name}`);

/** Hidden from SQLite's choice of an index, by a plus that changes nothing. */
const unindexed: Column = (name) => sql`+${indexed(name)}`;

/** Up to so many people or posts are looked up one by one; more are looked for among the placements. */
const fewKeys = 2_000;

/**
 * The condition of a filter. Lists of keys may be long, as other subgraphs' key sets are. Where one names few people or
 * posts, placements are found by those: SQLite takes a list to be as long as any other.
 */
export function placementCondition(
  filter: PlacementFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  const isNarrow = isFew(filter?.personKeys) || isFew(filter?.postKeys);
  return conditionOn({ column: isNarrow ? unindexed : indexed, few: indexed }, filter, dialect);
}

function isFew(keys: readonly string[] | null | undefined): boolean {
  return keys !== null && keys !== undefined && keys.length <= fewKeys;
}

/**
 * The condition of a filter on the placements of one parent. Those are few and found by the parent's own index, where
 * SQLite, which does not know how few, might prefer an index that serves the filter and leads to a fifth of the table.
 */
export function placementConditionWithin(
  filter: PlacementFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  return conditionOn({ column: unindexed, few: unindexed }, filter, dialect);
}

/** @param few the columns of lists by which placements may be found, where those are short */
function conditionOn(
  { column, few }: { readonly column: Column; readonly few: Column },
  filter: PlacementFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  const among = (name: string, keys: readonly string[] | null | undefined): Condition | undefined =>
    keyed(dialect, column(name), keys);
  const found = (name: string, keys: readonly string[] | null | undefined): Condition | undefined =>
    keys ? dialect.keysIn((isFew(keys) ? few : column)(name), keys) : undefined;
  const present = (name: string): Condition => sql<SqlBool>`${column(name)} is not null`;
  const organisation = (
    side: 'home' | 'host',
    like: PlacementOrganisationFilter | null | undefined,
  ): Condition =>
    allOf([among(`${side}_department_id`, like?.departmentKeys), among(`${side}_firm_id`, like?.firmKeys)]);
  return filterCondition(filter, (where) => [
    among('public_id', where.id),
    oneOf(column('type'), where.type),
    oneOf(column('status'), where.status),
    isFlag(column('is_live'), where.isLive),
    // Begun, not ended, and ever active: a proposal with such dates is not running.
    compared(column('start_date'), '<=', where.activeOn),
    compared(column('end_date'), '>=', where.activeOn),
    where.activeOn ? present('activated_at') : undefined,
    found('person_id', where.personKeys),
    organisation('home', where.home),
    organisation('host', where.host),
    found('post_id', where.postKeys),
    among('supplier_relationship_id', where.supplierRelationshipKeys),
    ofSchemes(column('scheme_id'), where.scheme, dialect),
    oneOf(column('region'), where.region),
    compared(column('start_date'), '>=', where.startFrom),
    compared(column('start_date'), '<=', where.startTo),
    compared(column('end_date'), '>=', where.endFrom),
    compared(column('end_date'), '<=', where.endTo),
    compared(column('status_since'), '>=', where.statusSinceFrom),
    compared(column('status_since'), '<', dayAfter(where.statusSinceTo)),
    compared(
      dialect.daysBetween(column('planned_end_date'), column('maximum_end_date')),
      '<=',
      where.daysToMaximumAtMost,
    ),
    either(present('successor_id'), where.hasSuccessor),
    either(present('evaluated_on'), where.hasEvaluation),
    // Neither way round where vetting is not confirmed: there is nothing that could lapse or last.
    isGiven(where.vettingLapsesBeforeEnd) ? present('vetting_confirmed_on') : undefined,
    either(
      sql<SqlBool>`${column('vetting_expires_on')} < ${column('end_date')}`,
      where.vettingLapsesBeforeEnd,
    ),
    oneOf(column('end_reason'), where.endReason),
  ]);
}

/** A column of scheme keys is one of the schemes with these identifiers; undefined where the filter says nothing. */
export function ofSchemes(
  schemeKey: Expression<unknown>,
  ids: readonly string[] | null | undefined,
  dialect: SqlDialect,
): Condition | undefined {
  const named = keyed(dialect, sql.ref('scheme.public_id'), ids);
  return named && sql<SqlBool>`${schemeKey} in (select scheme.id from scheme where ${named})`;
}

function isGiven(value: boolean | null | undefined): boolean {
  return value !== null && value !== undefined;
}

/** The day after a day, by which a column of moments is bounded so that the whole of the day counts. */
function dayAfter(day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
