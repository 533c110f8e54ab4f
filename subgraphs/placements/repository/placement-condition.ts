// Filters of placements as SQL conditions on the table `placement`.
import { sql, type SqlBool } from 'kysely';
import {
  allOf,
  compared,
  either,
  filterCondition,
  isFlag,
  oneOf,
  type Condition,
} from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { PlacementFilter, PlacementOrganisationFilter } from '../domain/filters.js';

const column = (name: string) => sql.ref(`placement.${name}`);

/** The condition of a filter. Lists of keys may be long, as other subgraphs' key sets are. */
export function placementCondition(
  filter: PlacementFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  return filterCondition(filter, (where) => [
    keyed('public_id', where.id, dialect),
    oneOf(column('type'), where.type),
    oneOf(column('status'), where.status),
    isFlag(column('is_live'), where.isLive),
    activeOn(where.activeOn),
    keyed('person_id', where.personKeys, dialect),
    organisationCondition('home', where.home, dialect),
    organisationCondition('host', where.host, dialect),
    keyed('post_id', where.postKeys, dialect),
    keyed('supplier_relationship_id', where.supplierRelationshipKeys, dialect),
    ofSchemes(column('scheme_id'), where.scheme),
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
    either(sql<SqlBool>`${column('successor_id')} is not null`, where.hasSuccessor),
    either(sql<SqlBool>`${column('evaluated_on')} is not null`, where.hasEvaluation),
    vettingLapsesBeforeEnd(where.vettingLapsesBeforeEnd),
    oneOf(column('end_reason'), where.endReason),
  ]);
}

/** A column of scheme keys is one of the schemes with these identifiers; undefined where the filter says nothing. */
export function ofSchemes(
  schemeKey: Parameters<typeof oneOf>[0],
  ids: readonly string[] | null | undefined,
): Condition | undefined {
  const named = oneOf(sql.ref('scheme.public_id'), ids);
  return named && sql<SqlBool>`${schemeKey} in (select scheme.id from scheme where ${named})`;
}

function keyed(
  name: string,
  keys: readonly string[] | null | undefined,
  dialect: SqlDialect,
): Condition | undefined {
  return keys === null || keys === undefined ? undefined : dialect.keysIn(column(name), keys);
}

function organisationCondition(
  side: 'home' | 'host',
  filter: PlacementOrganisationFilter | null | undefined,
  dialect: SqlDialect,
): Condition | undefined {
  if (filter === null || filter === undefined) return undefined;
  return allOf([
    keyed(`${side}_department_id`, filter.departmentKeys, dialect),
    keyed(`${side}_firm_id`, filter.firmKeys, dialect),
  ]);
}

/** Begun on or before the day, ended on or after it, and ever active: a proposal with these dates is not running. */
function activeOn(day: string | null | undefined): Condition | undefined {
  if (day === null || day === undefined) return undefined;
  return allOf([
    compared(column('start_date'), '<=', day),
    compared(column('end_date'), '>=', day),
    sql<SqlBool>`${column('activated_at')} is not null`,
  ]);
}

/** Neither way round for a placement whose vetting is not confirmed: there is nothing that could lapse or last. */
function vettingLapsesBeforeEnd(lapses: boolean | null | undefined): Condition | undefined {
  const condition = sql<SqlBool>`${column('vetting_expires_on')} < ${column('end_date')}`;
  const answer = either(condition, lapses);
  return answer && allOf([sql<SqlBool>`${column('vetting_confirmed_on')} is not null`, answer]);
}

/** The day after a day, by which a column of moments is bounded so that the whole of the day counts. */
function dayAfter(day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
