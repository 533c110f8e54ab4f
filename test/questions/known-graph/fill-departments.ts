// Writes the organisations, their posts and who holds them, and their suppliers.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../subgraphs/departments/database/tables.js';
import { rebuildTree } from '../../../subgraphs/departments/repository/department-tree.js';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import { folded } from '../../../subgraphs/kit/database/conditions.js';
import { Grade, rankIn, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import { departments } from './departments.js';
import { firms } from './firms.js';
import { keysOf } from './keys.js';
import { posts } from './posts.js';
import { suppliers } from './suppliers.js';
import { tenures } from './tenures.js';

const departmentKey = keysOf(departments);
const postKey = keysOf(posts);

export async function fillDepartments(transaction: Kysely<Tables>): Promise<void> {
  await fillTree(transaction);
  await fillPosts(transaction);
  await fillSuppliers(transaction);
}

async function fillTree(transaction: Kysely<Tables>): Promise<void> {
  const rows = departments.map(({ id, slug, name, format, status, closed }) => ({
    id: departmentKey(id),
    public_id: id,
    slug,
    name,
    name_folded: folded(name),
    format: format ?? 'MINISTERIAL_DEPARTMENT',
    status: closed ? 'CLOSED' : (status ?? 'LIVE'),
    closure_reason: closed?.reason ?? null,
    closed_on: closed?.on ?? null,
  }));
  await bulkInsert(transaction, 'department', rows);
  const belonging = departments.flatMap(({ id, parent }) =>
    parent === undefined ? [] : [{ child_id: departmentKey(id), parent_id: departmentKey(parent) }],
  );
  await bulkInsert(transaction, 'department_parent', belonging);
  const successions = departments.flatMap(({ id, successors = [] }) =>
    successors.map((successor) => ({
      department_id: departmentKey(id),
      successor_id: departmentKey(successor),
    })),
  );
  await bulkInsert(transaction, 'department_successor', successions);
  await rebuildTree(transaction);
}

async function fillPosts(transaction: Kysely<Tables>): Promise<void> {
  const rows = posts.map(({ id, department, title, grade, profession, isDigitalLeadership }) => ({
    id: postKey(id),
    public_id: id,
    department_id: departmentKey(department),
    reference: id.replace('PO-', `${department}/`),
    title,
    title_folded: folded(title),
    grade: grade === undefined ? 0 : rankIn(Grade, grade),
    profession: profession ?? null,
    fte: 1,
    is_digital_leadership: isDigitalLeadership ? 1 : 0,
  }));
  await bulkInsert(transaction, 'post', rows);

  const requirements = posts.flatMap(({ id, department, requires = [] }) =>
    requires.map(({ skill, level, isEssential }) => ({
      post_id: postKey(id),
      department_id: departmentKey(department),
      skill_key: skill,
      level: level === undefined ? 0 : rankIn(SkillLevel, level),
      is_essential: isEssential ? 1 : 0,
    })),
  );
  await bulkInsert(transaction, 'post_requirement', requirements);

  const departmentOf = new Map(posts.map(({ id, department }) => [id, department]));
  const held = tenures.map(({ post, person, from, to, kind }, index) => ({
    public_id: `T-${index + 1}`,
    post_id: postKey(post),
    department_id: departmentKey(departmentOf.get(post) ?? ''),
    person_id: person,
    starts_on: from,
    ends_on: to ?? null,
    kind: kind ?? 'SUBSTANTIVE',
  }));
  await bulkInsert(transaction, 'tenure', held);
}

async function fillSuppliers(transaction: Kysely<Tables>): Promise<void> {
  const pairs = suppliers.map(({ department, firm }, index) => ({
    id: index + 1,
    public_id: `${department}.${firm}`,
    department_id: departmentKey(department),
    firm_id: firm,
  }));
  await bulkInsert(transaction, 'supplier_relationship', pairs);
  const contracts = suppliers.flatMap((supplier, index) =>
    supplier.contracts.map(({ reference, from, to, valueBand }) => ({
      relationship_id: index + 1,
      department_id: departmentKey(supplier.department),
      reference,
      starts_on: from,
      ends_on: to ?? null,
      value_band: valueBand ?? null,
    })),
  );
  await bulkInsert(transaction, 'supplier_contract', contracts);
  await bulkInsert(
    transaction,
    'supplier_firm',
    firms.map(({ id, companyNumber }) => ({ firm_id: id, company_number: companyNumber })),
  );
}
