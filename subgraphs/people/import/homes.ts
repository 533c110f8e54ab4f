// Where the people of an import may be at home: what the neighbouring subgraphs know of departments and firms.
import { KnownIds } from '../../kit/importer/known-ids.js';
import { PersonKind } from '../domain/enums.js';
import type { PersonCells } from './person-row.js';

/** The identifiers that there are; none where the neighbour is not filled yet. */
export interface KnownOrganisations {
  readonly departments: ReadonlySet<string>;
  readonly firms: ReadonlySet<string>;
}

export class Homes {
  private readonly of: Readonly<
    Record<PersonKind, { readonly column: 'homeDepartment' | 'homeFirm'; readonly known: KnownIds }>
  >;

  constructor({ departments, firms }: KnownOrganisations) {
    this.of = {
      [PersonKind.CIVIL_SERVANT]: {
        column: 'homeDepartment',
        known: new KnownIds(departments, { record: 'department', importedBy: 'organisations' }),
      },
      [PersonKind.EXTERNAL_EXPERT]: {
        column: 'homeFirm',
        known: new KnownIds(firms, { record: 'firm', importedBy: 'firms' }),
      },
    };
  }

  /** Refuses a row whose home is not there. */
  check(cells: PersonCells, kind: PersonKind): void {
    const { column, known } = this.of[kind];
    known.check(cells, column);
  }

  /** Says what is odd about the home of a person who is taken. */
  warn(cells: PersonCells, kind: PersonKind): void {
    const { column, known } = this.of[kind];
    if (cells.text(column) === '')
      cells.warn(column, 'no-home', 'The person is imported, and does not count in any department or firm.');
    known.warnIfUnchecked(cells, column);
  }
}
