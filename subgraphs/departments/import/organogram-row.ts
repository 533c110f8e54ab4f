// What the senior and the junior return have in common: which department a row is of, and the words both use.
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import type { Grade, Profession } from '../../kit/vocabulary/index.js';
import { isClosed, type DepartmentNames, type NamedDepartment } from './department-names.js';
import { gradeNamed } from './grades.js';
import { professionNamed } from './professions.js';

export const sharedColumns = {
  parent: { names: ['Parent Department', 'Department'] },
  organisation: { names: ['Organisation', 'Organization', 'Organisation Name'], required: true },
  unit: { names: ['Unit', 'Business Unit', 'Directorate'] },
  grade: { names: ['Grade (or equivalent)', 'Grade', 'Grade or equivalent'], required: true },
  profession: {
    names: [
      'Professional/Occupational Group',
      'Professional Occupational Group',
      'Profession',
      'Occupational Group',
    ],
  },
} as const satisfies ColumnSpecs<string>;

export type SharedColumn = keyof typeof sharedColumns;
/** The cells of either return, as far as they are alike. */
export type SharedCells = Pick<Cells<SharedColumn>, 'text' | 'reject' | 'warn' | 'isRejected'>;

export interface Placing {
  readonly department: NamedDepartment;
  /** The department above it that the row names, if any. */
  readonly parent: NamedDepartment | undefined;
}

/** The department a row belongs to; undefined, with the row rejected, where it is not known or closed. */
export function readPlacing(
  cells: SharedCells,
  names: DepartmentNames,
  given: NamedDepartment | undefined,
): Placing | undefined {
  const parent = names.find(cells.text('parent'));
  const organisation = meaningful(cells.text('organisation'));
  const department = given ?? (organisation === null ? parent : names.find(organisation));
  if (department === undefined) {
    cells.reject(
      'organisation',
      'unknown-organisation',
      `${names.suggestion(cells.text('organisation'))} Or name the department with --department.`,
    );
    return undefined;
  }
  if (isClosed(department)) {
    cells.reject(
      'organisation',
      'closed-organisation',
      'The department is closed. Name the department that took over with --department.',
    );
    return undefined;
  }
  return { department, parent };
}

/** The grade, or null with a warning where the return calls it something that no table knows. */
export function readGrade(cells: SharedCells, { department, parent }: Placing): Grade | null {
  const text = meaningful(cells.text('grade'));
  const grade =
    text === null
      ? undefined
      : gradeNamed(text, [department.slug, ...(parent === undefined ? [] : [parent.slug])]);
  if (grade === undefined)
    cells.warn(
      'grade',
      text === null ? 'no-grade' : 'unknown-grade',
      'The post is imported without a grade.',
    );
  return grade ?? null;
}

export function readProfession(cells: SharedCells): Profession | null {
  const text = meaningful(cells.text('profession'));
  if (text === null) return null;
  const profession = professionNamed(text);
  if (profession === undefined)
    cells.warn('profession', 'unknown-profession', 'The post is imported without a profession.');
  return profession ?? null;
}

/** The text, or null for the signs that returns use for nothing: not disclosed, not applicable. */
export function meaningful(text: string): string | null {
  return /^(n\/?[ad]|not disclosed|not applicable|-|\[redacted\])?$/i.test(text) ? null : text;
}
