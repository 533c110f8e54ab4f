// Filters and orders of opportunities.
import { sql, type SqlBool } from 'kysely';
import { allOf, compared, keyed, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { OpportunityFilter, OpportunityOrder } from '../domain/filters.js';
import type { OpportunityRow } from './opportunity-row.js';
import { ofSchemes } from './placement-condition.js';

/** The condition of a filter on the table `opportunity`. */
export function opportunityCondition(
  where: OpportunityFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  const among = (column: string, keys: readonly string[] | null | undefined): Condition | undefined =>
    keyed(dialect, sql.ref(`opportunity.${column}`), keys);
  return allOf([
    among('public_id', where?.id),
    oneOf(sql.ref('opportunity.status'), where?.status),
    ofSchemes(sql.ref('opportunity.scheme_id'), where?.scheme, dialect),
    among('host_department_id', where?.host?.departmentKeys),
    among('host_firm_id', where?.host?.firmKeys),
    where?.skill ? asksFor(where.skill, dialect) : undefined,
    compared(sql.ref('opportunity.window_from'), '>=', where?.windowFrom),
    compared(sql.ref('opportunity.window_to'), '<=', where?.windowTo),
  ]);
}

function asksFor(skills: readonly string[], dialect: SqlDialect): Condition {
  const oneOfThese = dialect.keysIn(sql.ref('opportunity_skill.skill_key'), skills);
  return sql<SqlBool>`exists (select 1 from opportunity_skill where opportunity_skill.opportunity_id = opportunity.id and ${oneOfThese})`;
}

/** The ordering of a list; by arrival where none is asked for. */
export function opportunityOrdering(orderBy: OpportunityOrder | null | undefined): Ordering<OpportunityRow> {
  const byKey = {
    column: sql.ref('opportunity.id'),
    direction: 'ASC',
    value: (row: OpportunityRow) => row.key,
  } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { list: 'opportunities', name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    list: 'opportunities',
    name: `window_from ${direction}`,
    keys: [{ column: sql.ref('opportunity.window_from'), direction, value: (row) => row.windowFrom }, byKey],
  };
}
