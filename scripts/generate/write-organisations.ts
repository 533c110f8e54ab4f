// Writes the departments of the facts, or adds what the facts know to those that were imported.
import type { Insertable, Kysely } from 'kysely';
import { bulkUpsert } from '../../subgraphs/kit/database/bulk-insert.js';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { departmentsOfFacts, type DepartmentFact } from './facts/read-facts.js';
import { headcountOf, type Department } from './organisations.js';
import { loadTable, type CountRows } from './table-load.js';

export async function writeOrganisations(
  transaction: Kysely<Tables>,
  departments: readonly Department[],
  count: CountRows,
): Promise<void> {
  const facts = new Map(departmentsOfFacts().map((fact) => [fact.id, fact]));
  const keyOf = new Map(departments.map(({ id, key }) => [id, key]));
  const links = (of: (department: Department) => readonly string[]): [number, number][] =>
    departments.flatMap((department) =>
      of(department).map((id): [number, number] => [department.key, keyOf.get(id) as number]),
    );
  await loadTable(
    transaction,
    'department',
    departments.map((department) => departmentRow(department, facts.get(department.id) as DepartmentFact)),
    count,
  );
  const parents = links(({ parents: ids }) => ids);
  await loadTable(
    transaction,
    'department_parent',
    parents.map(([child_id, parent_id]) => ({ child_id, parent_id })),
    count,
  );
  const successors = links(({ successors: ids }) => ids);
  await loadTable(
    transaction,
    'department_successor',
    successors.map(([department_id, successor_id]) => ({ department_id, successor_id })),
    count,
  );
}

function departmentRow(department: Department, fact: DepartmentFact): Insertable<Tables['department']> {
  return {
    id: department.key,
    public_id: department.id,
    slug: department.slug,
    content_id: fact.contentId,
    analytics_id: department.id,
    name: department.name,
    name_folded: folded(department.name),
    abbreviation: fact.abbreviation,
    abbreviation_folded: fact.abbreviation === null ? null : folded(fact.abbreviation),
    format: department.format,
    status: department.status,
    closure_reason: department.closureReason,
    closed_on: department.closedOn,
    headcount: headcountOf(fact) || null,
  };
}

/** The list of organisations has no headcounts: those published are added where there is none. */
export async function addHeadcounts(transaction: Kysely<Tables>): Promise<void> {
  const facts = new Map(departmentsOfFacts().map((fact) => [fact.id, fact]));
  const rows = await transaction
    .selectFrom('department')
    .selectAll()
    .where('headcount', 'is', null)
    .orderBy('id')
    .execute();
  const counted = rows.flatMap((row) => {
    const headcount = headcountOf(facts.get(row.public_id));
    return headcount === 0 ? [] : [{ ...row, headcount }];
  });
  if (counted.length > 0) await bulkUpsert(transaction, 'department', counted, ['public_id'], ['headcount']);
}
