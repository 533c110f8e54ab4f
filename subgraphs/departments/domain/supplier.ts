// Suppliers as their repository gives them and the graph shows them.
import { overlap, type Period } from './calendar.js';
import type { ValueBand } from './enums.js';

export interface SupplierRelationshipRow {
  /** The key inside the database. */
  readonly key: number;
  readonly departmentKey: number;
  readonly id: string;
  readonly firm: { readonly __typename: 'PartnerFirm'; readonly id: string; readonly companyNumber: string };
}

export interface ContractRow extends Period {
  /** The public identifier of the pair whose contract it is. */
  readonly relationshipId: string;
  readonly reference: string;
  readonly valueBand: ValueBand | null;
}

/** The public identifier of a pair, which other subgraphs build without asking. */
export function relationshipId(departmentId: string, firmId: string): string {
  return `${departmentId}.${firmId}`;
}

/** The contracts under which a firm supplies a department at any time during a placement. */
export function conflicting(contracts: readonly ContractRow[], placement: Period): ContractRow[] {
  return contracts.filter((contract) => overlap(contract, placement));
}
