// Writes which firms supply which departments, and under which contracts.
import type { Kysely } from 'kysely';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { dayText } from './calendar.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import type { Department } from './organisations.js';
import { loadTable, type CountRows } from './table-load.js';
import type { World } from './world.js';

export async function writeSuppliers(
  transaction: Kysely<Tables>,
  { suppliers, departments, firms }: World,
  first: FirstKeys,
  count: CountRows,
): Promise<void> {
  const pairs = suppliers.flatMap((ofDepartment, place) =>
    ofDepartment.map(({ firm, contracts }) => ({
      department: departments[place] as Department,
      firm: firms[firm] as World['firms'][number],
      contracts,
    })),
  );
  const key = (pair: number): number => (first['supplier_relationship'] as number) + pair;
  await loadTable(
    transaction,
    'supplier_relationship',
    pairs.map(({ department, firm }, pair) => ({
      id: key(pair),
      public_id: `${department.id}.${firm.id}`,
      department_id: department.key,
      firm_id: firm.id,
    })),
    count,
  );
  await loadTable(
    transaction,
    'supplier_contract',
    pairs.flatMap(({ department, contracts }, pair) =>
      contracts.map(({ reference, from, to, valueBand }) => ({
        relationship_id: key(pair),
        department_id: department.key,
        reference: `G-${reference}`,
        starts_on: dayText(from),
        ends_on: to === null ? null : dayText(to),
        value_band: valueBand,
      })),
    ),
    count,
  );
  const supplying = [...new Set(pairs.map(({ firm }) => firm))].sort((a, b) => (a.id < b.id ? -1 : 1));
  await loadTable(
    transaction,
    'supplier_firm',
    supplying.map(({ id, companyNumber }) => ({ firm_id: id, company_number: companyNumber })),
    count,
  );
}
