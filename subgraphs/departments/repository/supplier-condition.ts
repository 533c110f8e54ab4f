// Filters of supplier relationships as SQL conditions.
import { sql, type SqlBool } from 'kysely';
import { allOf, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { SupplierRelationshipFilter } from '../domain/filters.js';
import { inDepartments } from './department-condition.js';

const column = sql.ref;

/** The condition of a filter on the table `supplier_relationship`. */
export function supplierCondition(
  filter: SupplierRelationshipFilter | null | undefined,
  dialect: SqlDialect,
): Condition {
  return allOf([
    filter?.id ? dialect.keysIn(column('supplier_relationship.public_id'), filter.id) : undefined,
    inDepartments(column('supplier_relationship.department_id'), filter?.department, dialect),
    filter?.firmKeys ? dialect.keysIn(column('supplier_relationship.firm_id'), filter.firmKeys) : undefined,
    // One contract has to meet both: what is asked for is a large contract in force, not a large one and any other.
    hasContract(
      filter?.activeOn ? isInForce(filter.activeOn) : undefined,
      oneOf(column('supplier_contract.value_band'), filter?.valueBand),
    ),
  ]);
}

function isInForce(day: string): Condition {
  return sql<SqlBool>`supplier_contract.starts_on <= ${day} and (supplier_contract.ends_on is null or supplier_contract.ends_on >= ${day})`;
}

function hasContract(...conditions: readonly (Condition | undefined)[]): Condition | undefined {
  if (conditions.every((condition) => condition === undefined)) return undefined;
  return sql<SqlBool>`exists (
    select 1 from supplier_contract
    where supplier_contract.relationship_id = supplier_relationship.id and ${allOf(conditions)})`;
}
