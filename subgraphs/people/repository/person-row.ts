// The columns of a person, and the row that the graph shows made of them.
import { Grade, nameAtRank, type Profession, type Region } from '../../kit/vocabulary/index.js';
import type { PersonKind } from '../domain/enums.js';
import type { HomeStub, PersonRow } from '../domain/person.js';

export const personColumns = [
  'person.id as rowId',
  'person.public_id as id',
  'person.staff_number as staffNumber',
  'person.display_name as displayName',
  'person.kind as kind',
  'person.grade as gradeRank',
  'person.profession as profession',
  'person.home_department_id as homeDepartmentId',
  'person.home_firm_id as homeFirmId',
  'person.region as region',
  'person.work_email as workEmail',
  'person.available_from as availableFrom',
  'person.available_to as availableTo',
  'person.available_fte as availableFte',
] as const;

/** What a query of these columns gives. */
export interface StoredPerson {
  readonly rowId: number;
  readonly id: string;
  readonly staffNumber: string | null;
  readonly displayName: string;
  readonly kind: string;
  readonly gradeRank: number;
  readonly profession: string | null;
  readonly homeDepartmentId: string | null;
  readonly homeFirmId: string | null;
  readonly region: string | null;
  readonly workEmail: string | null;
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
  readonly availableFte: number | null;
}

export function personRow(stored: StoredPerson): PersonRow {
  return {
    rowId: stored.rowId,
    id: stored.id,
    staffNumber: stored.staffNumber,
    displayName: stored.displayName,
    kind: stored.kind as PersonKind,
    gradeRank: stored.gradeRank,
    grade: stored.gradeRank === 0 ? null : nameAtRank(Grade, stored.gradeRank),
    profession: stored.profession as Profession | null,
    home: homeOf(stored),
    region: stored.region as Region | null,
    workEmail: stored.workEmail,
    availability:
      stored.availableFrom === null
        ? null
        : { from: stored.availableFrom, to: stored.availableTo, fte: stored.availableFte ?? 1 },
  };
}

function homeOf({ homeDepartmentId, homeFirmId }: StoredPerson): HomeStub | null {
  if (homeDepartmentId !== null) return { __typename: 'Department', id: homeDepartmentId };
  return homeFirmId === null ? null : { __typename: 'PartnerFirm', id: homeFirmId };
}
