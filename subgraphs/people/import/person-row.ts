// One row of `import people`, our own format, as the person it describes.
import { folded } from '../../kit/database/conditions.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { ClearanceLevel, Grade, Profession, rankIn, Region } from '../../kit/vocabulary/index.js';
import { PersonKind } from '../domain/enums.js';
import { readSkills, type AssertedSkill, type KnownSkills } from './asserted-skill.js';
import type { Homes } from './homes.js';

export const peopleColumns = {
  id: { names: ['Id', 'Person id', 'Identifier'], required: true },
  staffNumber: { names: ['Staff number', 'Staff no', 'Employee number'], required: true },
  name: { names: ['Name', 'Display name', 'Full name'], required: true },
  kind: { names: ['Kind'], required: true },
  grade: { names: ['Grade'] },
  profession: { names: ['Profession'] },
  homeDepartment: { names: ['Home department', 'Department', 'Department id'] },
  homeFirm: { names: ['Home firm', 'Firm', 'Firm id'] },
  region: { names: ['Region'] },
  email: { names: ['Work e-mail', 'Work email', 'E-mail', 'Email'] },
  availableFrom: { names: ['Available from'] },
  availableTo: { names: ['Available to'] },
  availableFte: { names: ['Available FTE'] },
  clearance: { names: ['Clearance'] },
  clearanceGranted: { names: ['Clearance granted', 'Clearance granted on'] },
  clearanceExpires: { names: ['Clearance expires', 'Clearance expires on'] },
  skills: { names: ['Skills'] },
} as const satisfies ColumnSpecs<string>;

export type PersonCells = Cells<keyof typeof peopleColumns>;

export interface ImportedPerson {
  readonly line: number;
  readonly person: ReturnType<typeof personColumns>;
  readonly clearance:
    { readonly level: number; readonly granted_on: string; readonly expires_on: string | null } | undefined;
  readonly skills: readonly AssertedSkill[];
}

/** The person of a row; undefined where the row is refused. */
export function readPerson(
  cells: PersonCells,
  skills: KnownSkills,
  homes: Homes,
  today: string,
): ImportedPerson | undefined {
  const row = {
    line: cells.line,
    person: personColumns(cells, homes),
    clearance: readClearance(cells),
    skills: readSkills(cells, 'skills', skills, today),
  };
  return cells.isRejected ? undefined : row;
}

function personColumns(cells: PersonCells, homes: Homes) {
  const name = cells.required('name');
  const grade = cells.optionalWord('grade', Grade);
  return {
    public_id: cells.identifier('id'),
    staff_number: cells.optional('staffNumber', 64),
    display_name: name,
    display_name_folded: folded(name),
    grade: grade === null ? 0 : rankIn(Grade, grade),
    profession: cells.optionalWord('profession', Profession),
    ...readHome(cells, homes),
    region: cells.optionalWord('region', Region),
    work_email: readEmail(cells),
    ...readAvailability(cells),
  };
}

function readHome(cells: PersonCells, homes: Homes) {
  const kind = cells.word('kind', PersonKind);
  const home_department_id = cells.optionalIdentifier('homeDepartment');
  const home_firm_id = cells.optionalIdentifier('homeFirm');
  if (kind === PersonKind.CIVIL_SERVANT && home_firm_id !== null) {
    cells.reject(
      'homeFirm',
      'home-does-not-fit-kind',
      'A civil servant is employed by a department. Write its identifier in the column Home department.',
    );
  }
  if (kind === PersonKind.EXTERNAL_EXPERT && home_department_id !== null) {
    cells.reject(
      'homeDepartment',
      'home-does-not-fit-kind',
      'An external expert is employed by a firm. Write its identifier in the column Home firm.',
    );
  }
  homes.check(cells, kind);
  return { kind, home_department_id, home_firm_id };
}

function readEmail(cells: PersonCells): string | null {
  const email = cells.optional('email');
  if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email))
    cells.reject('email', 'not-an-e-mail', 'Write one e-mail address.');
  return email;
}

function readAvailability(cells: PersonCells) {
  const from = cells.optionalDate('availableFrom');
  const to = cells.optionalDate('availableTo');
  const fte = cells.text('availableFte') === '' ? null : cells.fte('availableFte');
  if (from === null && (to !== null || fte !== null))
    cells.reject('availableFrom', 'missing', 'Add the first day, or leave all three cells empty.');
  if (from !== null && to !== null && to < from)
    cells.reject('availableTo', 'end-before-start', 'Use a date on or after the first day.');
  return { available_from: from, available_to: to, available_fte: from === null ? null : (fte ?? 1) };
}

function readClearance(cells: PersonCells): ImportedPerson['clearance'] {
  const level = cells.optionalWord('clearance', ClearanceLevel);
  const granted = cells.optionalDate('clearanceGranted');
  const expires = cells.optionalDate('clearanceExpires');
  if (level === null) {
    if (granted !== null || expires !== null)
      cells.reject('clearance', 'missing', 'Add the clearance level.');
    return undefined;
  }
  if (granted === null)
    cells.reject('clearanceGranted', 'missing', 'Add the day when the clearance was granted.');
  if (granted !== null && expires !== null && expires <= granted)
    cells.reject('clearanceExpires', 'end-before-start', 'Use a date after the day when it was granted.');
  return { level: rankIn(ClearanceLevel, level), granted_on: granted ?? '', expires_on: expires };
}
