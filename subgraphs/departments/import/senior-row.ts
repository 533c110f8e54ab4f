// One row of the senior return, "Organogram of staff roles and salaries", as the post it describes.
import { folded } from '../../kit/database/conditions.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { parseNumber } from '../../kit/importer/parse-value.js';
import { Grade, rankIn } from '../../kit/vocabulary/index.js';
import { publishedHolderName } from '../domain/published-holder.js';
import type { DepartmentNames, NamedDepartment } from './department-names.js';
import { isDigitalLeadership } from './digital-leadership.js';
import { meaningful, readGrade, readPlacing, readProfession, sharedColumns } from './organogram-row.js';
import { readPayBand } from './pay-band.js';
import { postId } from './post-id.js';

export const seniorColumns = {
  ...sharedColumns,
  reference: { names: ['Post Unique Reference', 'Post Reference', 'Unique Post Reference'], required: true },
  name: { names: ['Name'], required: true },
  title: { names: ['Job Title', 'Title'], required: true },
  reportsTo: { names: ['Reports to Senior Post', 'Reports to', 'Reports to Post'], required: true },
  fte: { names: ['FTE', 'Full Time Equivalent'] },
  payFloor: { names: ['Actual Pay Floor (£)', 'Actual Pay Floor'] },
  payCeiling: { names: ['Actual Pay Ceiling (£)', 'Actual Pay Ceiling'] },
} as const satisfies ColumnSpecs<string>;

export type SeniorCells = Cells<keyof typeof seniorColumns>;

export interface SeniorPost {
  readonly line: number;
  readonly departmentKey: number;
  /** Where the post that it reports to may be, if not in its own department. */
  readonly parentKey: number | undefined;
  /** Null at the top. */
  readonly reportsTo: string | null;
  readonly reference: string;
  readonly post: ReturnType<typeof postColumns>;
}

/** The post of a row; undefined where the row is refused or stands for no post. */
export function readSenior(
  cells: SeniorCells,
  names: DepartmentNames,
  given: NamedDepartment | undefined,
): SeniorPost | undefined {
  const reference = cells.required('reference', 64);
  if (reference === '0') {
    cells.warn(
      'reference',
      'not-in-post',
      'The row is about a person who is paid but not in post. No post is imported.',
    );
    return undefined;
  }
  if (reference.toUpperCase() === 'XX')
    cells.reject(
      'reference',
      'reserved-reference',
      'XX means that a post reports to nobody. Give the post another reference.',
    );
  if (/^eliminated$/i.test(cells.text('name'))) {
    cells.warn('name', 'eliminated', 'The row says that the post no longer exists. No post is imported.');
    return undefined;
  }
  const placing = readPlacing(cells, names, given);
  if (placing === undefined) return undefined;
  const post = postColumns(cells, placing);
  if (cells.isRejected) return undefined;
  return {
    line: cells.line,
    departmentKey: placing.department.id,
    parentKey: placing.parent?.id,
    reportsTo: readReportsTo(cells),
    reference,
    post,
  };
}

function postColumns(cells: SeniorCells, placing: NonNullable<ReturnType<typeof readPlacing>>) {
  const reference = cells.text('reference');
  const title = cells.required('title');
  const grade = readGrade(cells, placing);
  const profession = readProfession(cells);
  const name = cells.optional('name');
  return {
    public_id: postId(placing.department.public_id, reference),
    department_id: placing.department.id,
    reference,
    title,
    title_folded: folded(title),
    grade: grade === null ? 0 : rankIn(Grade, grade),
    unit: meaningful(cells.optional('unit') ?? ''),
    profession,
    fte: readFte(cells),
    ...readPayBand(cells, 'payFloor', 'payCeiling'),
    is_digital_leadership: Number(isDigitalLeadership(grade, profession, title)),
    published_holder_name: isVacant(name) ? null : publishedHolderName(grade, meaningful(name ?? '')),
    has_unnamed_holder: isVacant(name) ? 0 : 1,
  };
}

function isVacant(name: string | null): boolean {
  return name !== null && /^vacan(t|cy)\b/i.test(name);
}

/** The share of full time; returns leave it out or put 0 where a post is vacant. */
function readFte(cells: SeniorCells): number {
  const text = cells.text('fte');
  if (meaningful(text) === null || parseNumber(text) === 0) {
    cells.warn('fte', 'fte-assumed', 'The post is imported as full time.');
    return 1;
  }
  return cells.fte('fte');
}

function readReportsTo(cells: SeniorCells): string | null {
  const text = cells.text('reportsTo');
  if (meaningful(text) === null || text === '0') {
    cells.warn(
      'reportsTo',
      'no-superior',
      'The post is imported as the top of the organisation. If it is the top, write XX.',
    );
    return null;
  }
  return text.toUpperCase() === 'XX' ? null : text;
}
