// The rows this subgraph keeps. Integer keys stay inside; `public_id` is what the graph shows.
// People, firms and skills belong to other subgraphs and are kept by their public identifiers, as text.
import type { Generated } from 'kysely';

export interface DepartmentTable {
  id: Generated<number>;
  public_id: string;
  slug: string;
  content_id: string | null;
  analytics_id: string | null;
  name: string;
  /** Name and abbreviation as they are searched and compared without regard to case. */
  name_folded: string;
  abbreviation: string | null;
  abbreviation_folded: string | null;
  format: string;
  status: string;
  closure_reason: string | null;
  closed_on: string | null;
  headcount: number | null;
}

/** A body and one it belongs to. After any change here the writer calls `rebuildTree`. */
export interface DepartmentParentTable {
  child_id: number;
  parent_id: number;
}

/** A body and one it is at or below, itself included; made by `rebuildTree` alone. */
export interface DepartmentAncestorTable {
  ancestor_id: number;
  department_id: number;
}

/** A body and one that took over its work. */
export interface DepartmentSuccessorTable {
  department_id: number;
  successor_id: number;
}

export interface PostTable {
  id: Generated<number>;
  public_id: string;
  /** Never changes: tenures and requirements repeat it. */
  department_id: number;
  reference: string;
  title: string;
  title_folded: string;
  /** The rank of the grade, see vocabulary; 0 where none is known. */
  grade: number;
  unit: string | null;
  profession: string | null;
  reports_to_id: number | null;
  fte: number;
  /** Whole pence a year; both or neither. */
  pay_floor: number | null;
  pay_ceiling: number | null;
  /** 0 or 1. */
  is_digital_leadership: number;
  /** The rank of the clearance; null where none is stated. */
  required_clearance: number | null;
  /** As the organogram prints it; shown for SCS2 and above only. */
  published_holder_name: string | null;
  /** 0 or 1: a return says somebody holds the post of whom no tenure is known, so it is not vacant. */
  has_unnamed_holder: Generated<number>;
  version: Generated<number>;
  /** In whose name and when it was last changed through the graph; null where only a return has spoken. */
  changed_by: string | null;
  changed_at: string | null;
}

/** One row. A change of a reporting line updates it first, so that such changes happen one after another. */
export interface ReportingTreeTable {
  id: number;
  changes: number;
}

export interface PostRequirementTable {
  post_id: number;
  /** The post's department, repeated so that demand is counted from one index. */
  department_id: number;
  skill_key: string;
  /** The rank of the level; 0 where the skill is named without a level. */
  level: number;
  /** 0 or 1. */
  is_essential: number;
}

export interface TenureTable {
  id: Generated<number>;
  public_id: string;
  post_id: number;
  /** The post's department, repeated so that moves between departments are found from tenures alone. */
  department_id: number;
  person_id: string;
  starts_on: string;
  ends_on: string | null;
  kind: string;
}

/** A pair with at least one contract; `public_id` is the department's, a full stop, and the firm's. */
export interface SupplierRelationshipTable {
  id: Generated<number>;
  public_id: string;
  department_id: number;
  firm_id: string;
}

export interface SupplierContractTable {
  id: Generated<number>;
  relationship_id: number;
  /** The relationship's department, repeated because a reference is unique within it. */
  department_id: number;
  reference: string;
  starts_on: string;
  ends_on: string | null;
  value_band: string | null;
}

/** What the supplier returns say of a firm; a company's number never changes. */
export interface SupplierFirmTable {
  firm_id: string;
  company_number: string;
}

export interface Tables {
  department: DepartmentTable;
  department_parent: DepartmentParentTable;
  department_ancestor: DepartmentAncestorTable;
  department_successor: DepartmentSuccessorTable;
  post: PostTable;
  reporting_tree: ReportingTreeTable;
  post_requirement: PostRequirementTable;
  tenure: TenureTable;
  supplier_relationship: SupplierRelationshipTable;
  supplier_contract: SupplierContractTable;
  supplier_firm: SupplierFirmTable;
}
