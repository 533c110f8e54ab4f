// Finds the department that a return means by its name, slug, abbreviation or identifier.
import type { Kysely } from 'kysely';
import { nearest } from '../../kit/importer/nearest.js';
import type { Tables } from '../database/tables.js';
import { DepartmentStatus } from '../domain/enums.js';

export interface NamedDepartment {
  readonly id: number;
  readonly public_id: string;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly status: string;
}

export class DepartmentNames {
  private readonly byName = new Map<string, NamedDepartment>();

  constructor(private readonly departments: readonly NamedDepartment[]) {
    // Of two bodies with one name the open one is meant, and a full name goes before an abbreviation.
    const closedLast = [...departments].sort(
      (left, right) => Number(isClosed(left)) - Number(isClosed(right)),
    );
    for (const department of closedLast)
      for (const name of [department.name, department.slug]) this.add(name, department);
    for (const department of closedLast)
      for (const name of [department.abbreviation ?? '', department.public_id]) this.add(name, department);
  }

  static async load(transaction: Kysely<Tables>): Promise<DepartmentNames> {
    return new DepartmentNames(
      await transaction
        .selectFrom('department')
        .select(['id', 'public_id', 'slug', 'name', 'abbreviation', 'status'])
        .orderBy('id')
        .execute(),
    );
  }

  find(text: string): NamedDepartment | undefined {
    return this.byName.get(comparable(text));
  }

  /** What to do about a name that no department has. */
  suggestion(text: string): string {
    if (this.departments.length === 0) return 'There are no departments yet. Import organisations first.';
    const meant = nearest(
      text,
      this.departments.map(({ name }) => name),
    );
    return meant === undefined
      ? 'Use the department’s full name, slug or abbreviation.'
      : `Did you mean “${meant}”?`;
  }

  private add(name: string, department: NamedDepartment): void {
    const key = comparable(name);
    if (key !== '' && !this.byName.has(key)) this.byName.set(key, department);
  }
}

export function isClosed({ status }: Pick<NamedDepartment, 'status'>): boolean {
  return status === DepartmentStatus.CLOSED;
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/^\s*the\b/, '')
    .replace(/[^a-z0-9]+/g, '');
}
