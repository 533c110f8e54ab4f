// A department as its repository gives it and the graph shows it.
import type { ClosureReason, DepartmentFormat, DepartmentStatus } from './enums.js';

export interface DepartmentRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly slug: string;
  readonly contentId: string | null;
  readonly analyticsId: string | null;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly format: DepartmentFormat;
  readonly status: DepartmentStatus;
  readonly closureReason: ClosureReason | null;
  readonly closedOn: string | null;
  readonly headcount: { readonly value: number | null; readonly suppressed: boolean } | null;
  /** By name, as are the lists below. */
  readonly parents: DepartmentRow[];
  readonly children: DepartmentRow[];
  readonly successors: DepartmentRow[];
  readonly predecessors: DepartmentRow[];
}
