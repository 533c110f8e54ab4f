// The row of a person as the graph shows it, and the columns it is made of.
import { column, columns, rowShape } from '../../kit/database/row-shape.js';
import { Grade, nameAtRank } from '../../kit/vocabulary/index.js';
import type { AvailabilityRow, HomeStub, PersonRow } from '../domain/person.js';

export const personShape = rowShape<PersonRow>()({
  always: {
    rowId: column('person.id'),
    id: column('person.public_id'),
    staffNumber: column('person.staff_number'),
  },
  asked: {
    displayName: column('person.display_name'),
    kind: column('person.kind'),
    // For lists ordered by grade.
    gradeRank: column('person.grade'),
    // No grade is stored as rank 0.
    grade: column('person.grade', (rank: number) => nameAtRank(Grade, rank as number | null)),
    profession: column('person.profession'),
    home: columns(['person.home_department_id', 'person.home_firm_id'], homeOf),
    region: column('person.region'),
    workEmail: column('person.work_email'),
    availability: columns(
      ['person.available_from', 'person.available_to', 'person.available_fte'],
      availabilityOf,
    ),
  },
});

function homeOf(departmentId: string | null, firmId: string | null): HomeStub | null {
  if (departmentId !== null) return { __typename: 'Department', id: departmentId };
  return firmId === null ? null : { __typename: 'PartnerFirm', id: firmId };
}

function availabilityOf(from: string | null, to: string | null, fte: number | null): AvailabilityRow | null {
  return from === null ? null : { from, to, fte: fte ?? 1 };
}
