// All departments and how they stand to one another, kept in memory: some hundreds of rows that nearly every answer names.
import type { Database } from '../../kit/database/database.js';
import { suppressible } from '../../kit/graphql/suppression.js';
import type { Tables } from '../database/tables.js';
import type { DepartmentRow } from '../domain/department.js';

export interface KnownDepartments {
  readonly byKey: ReadonlyMap<number, DepartmentRow>;
  readonly byId: ReadonlyMap<string, DepartmentRow>;
  readonly bySlug: ReadonlyMap<string, DepartmentRow>;
}

export async function readDepartments({ reads }: Database<Tables>): Promise<KnownDepartments> {
  const [stored, belongings, successions] = await Promise.all([
    reads.selectFrom('department').selectAll().orderBy('name').orderBy('id').execute(),
    reads.selectFrom('department_parent').select(['child_id as of', 'parent_id as to']).execute(),
    reads.selectFrom('department_successor').select(['department_id as of', 'successor_id as to']).execute(),
  ]);
  const rows = stored.map((row): DepartmentRow => ({
    key: row.id,
    id: row.public_id,
    slug: row.slug,
    contentId: row.content_id,
    analyticsId: row.analytics_id,
    name: row.name,
    abbreviation: row.abbreviation,
    format: row.format as DepartmentRow['format'],
    status: row.status as DepartmentRow['status'],
    closureReason: row.closure_reason as DepartmentRow['closureReason'],
    closedOn: row.closed_on,
    headcount: row.headcount === null ? null : suppressible(row.headcount),
    parents: [],
    children: [],
    successors: [],
    predecessors: [],
  }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const position = new Map(rows.map((row, index) => [row.key, index]));
  const byPosition = (end: 'of' | 'to') => (a: Relation, b: Relation) =>
    (position.get(a[end]) ?? 0) - (position.get(b[end]) ?? 0);
  const link = (relations: readonly Relation[], forth: ListOfRow, back: ListOfRow): void => {
    for (const { of, to } of [...relations].sort(byPosition('to'))) {
      const other = byKey.get(to);
      if (other !== undefined) byKey.get(of)?.[forth].push(other);
    }
    for (const { of, to } of [...relations].sort(byPosition('of'))) {
      const one = byKey.get(of);
      if (one !== undefined) byKey.get(to)?.[back].push(one);
    }
  };
  link(belongings, 'parents', 'children');
  link(successions, 'successors', 'predecessors');
  return {
    byKey,
    byId: new Map(rows.map((row) => [row.id, row])),
    bySlug: new Map(rows.map((row) => [row.slug, row])),
  };
}

interface Relation {
  readonly of: number;
  readonly to: number;
}

type ListOfRow = 'parents' | 'children' | 'successors' | 'predecessors';
