// The plain rows about people, as repositories give them and the graph shows them.
import type { ClearanceLevel, Grade, Profession, Region, SkillLevel } from '../../kit/vocabulary/index.js';
import type { AssertionSource, PersonKind } from './enums.js';
import type { SkillRow } from './framework.js';

/** Another subgraph's organisation, by its key alone. */
export type HomeStub =
  | { readonly __typename: 'Department'; readonly id: string }
  | { readonly __typename: 'PartnerFirm'; readonly id: string };

export interface AvailabilityRow {
  readonly from: string;
  readonly to: string | null;
  readonly fte: number;
}

export interface PersonRow {
  /** The key inside the database. */
  readonly rowId: number;
  readonly id: string;
  readonly staffNumber: string | null;
  readonly displayName: string;
  readonly kind: PersonKind;
  /** The rank of the grade, 0 without one; what lists are ordered by. */
  readonly gradeRank: number;
  readonly grade: Grade | null;
  readonly profession: Profession | null;
  readonly home: HomeStub | null;
  readonly region: Region | null;
  readonly workEmail: string | null;
  readonly availability: AvailabilityRow | null;
}

export interface ClearanceRow {
  readonly personRowId: number;
  readonly level: ClearanceLevel;
  readonly grantedOn: string;
  readonly expiresOn: string | null;
}

export interface AssertionRow {
  readonly personRowId: number;
  readonly skill: SkillRow;
  readonly level: SkillLevel;
  readonly source: AssertionSource;
  readonly assessedOn: string;
  readonly evidence: string | null;
}

/** A person as a holder of one skill. */
export interface HolderRow extends PersonRow {
  readonly holding: Pick<AssertionRow, 'level' | 'source' | 'assessedOn'>;
}
