// Suppliers as their repository gives them and the graph shows them.
import { overlap, type Period } from './calendar.js';
import type { ValueBand } from './enums.js';

/** A department and a firm, whether or not there are contracts between them. */
export interface SupplierPair {
  readonly departmentKey: number;
  readonly id: string;
  /** Null where the firm supplies nobody, so that its number is not known here. */
  readonly firm: SupplierRelationshipRow['firm'] | null;
}

/** A pair with contracts, as it is listed. */
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

/** The department and the firm of a pair's identifier, which have no full stop in theirs; undefined where it is none. */
export function pairOf(
  id: string,
): { readonly id: string; readonly departmentId: string; readonly firmId: string } | undefined {
  const [departmentId, firmId, ...rest] = id.split('.');
  return departmentId && firmId && rest.length === 0 ? { id, departmentId, firmId } : undefined;
}

/** The contracts under which a firm supplies a department at any time during a placement. */
export function conflicting(contracts: readonly ContractRow[], placement: Period): ContractRow[] {
  return contracts.filter((contract) => overlap(contract, placement));
}
