// The rows this subgraph keeps. Integer keys stay inside; `public_id` is what the graph shows. Other subgraphs'
// entities are kept by their public identifiers, in text columns such as `person_id` and `home_department_id`.
import type { Generated } from 'kysely';

export interface SchemeTable {
  id: Generated<number>;
  public_id: string;
  name: string;
  sector: string;
  opens_on: string;
  minimum_months: number;
  maximum_months: number;
}

export interface OpportunityTable {
  id: Generated<number>;
  public_id: string;
  title: string;
  /** Exactly one of the two hosts is set. */
  host_department_id: string | null;
  host_firm_id: string | null;
  post_id: string | null;
  scheme_id: number;
  /** The rank of the clearance, see vocabulary; null where none is needed. */
  required_clearance: number | null;
  window_from: string;
  window_to: string;
  status: string;
}

export interface OpportunitySkillTable {
  id: Generated<number>;
  opportunity_id: number;
  skill_key: string;
  /** The rank of the level. */
  level: number;
  /** 0 or 1. */
  is_essential: number;
}

export interface PlacementTable {
  id: Generated<number>;
  public_id: string;
  type: string;
  person_id: string;
  /** Exactly one of the two homes and one of the two hosts is set, as the type asks for. */
  home_department_id: string | null;
  home_firm_id: string | null;
  host_department_id: string | null;
  host_firm_id: string | null;
  post_id: string | null;
  scheme_id: number;
  opportunity_id: number | null;
  region: string | null;
  fte: number;
  start_date: string;
  planned_end_date: string;
  actual_end_date: string | null;
  /** Kept by the writer: the actual end where there is one, else the planned end. */
  end_date: string;
  /** Kept by the writer: the last day of the scheme's maximum, or the planned end where an exception passes it. */
  maximum_end_date: string;
  exception_reference: string | null;
  status: string;
  status_since: string;
  /** Kept by the writer: 1 where the status is ACTIVE or EXTENDED, else 0. */
  is_live: number;
  proposed_at: string;
  /** When it became ACTIVE; null where it never did. */
  activated_at: string | null;
  /** Kept by the writer: whole days from proposal to activation; null where it never became active. */
  days_to_active: number | null;
  end_reason: string | null;
  agreement_reference: string | null;
  agreement_signed_on: string | null;
  /** From 0 to 1. */
  host_cost_share: number | null;
  /** Whole pence. */
  annual_cost: number | null;
  conflicts_screened_at: string | null;
  /** The rank of the clearance confirmed at activation. */
  vetting_level: number | null;
  vetting_expires_on: string | null;
  vetting_confirmed_on: string | null;
  /** Null until it is evaluated; then rating (1 to 5) and would_repeat (0 or 1) are set too. */
  evaluated_on: string | null;
  rating: number | null;
  would_repeat: number | null;
  narrative: string | null;
  successor_id: number | null;
  /** Kept by the writer: `<department>.<firm>`, or null for a loan. */
  supplier_relationship_id: string | null;
  /** 1 for the proposal, one more with each change. */
  version: number;
}

export interface PlacementSkillTable {
  id: Generated<number>;
  placement_id: number;
  skill_key: string;
  /** The rank of the level. */
  level: number;
}

export interface PlacementApprovalTable {
  id: Generated<number>;
  placement_id: number;
  side: string;
  approver_person_id: string;
  approved_at: string;
  reference: string | null;
}

export interface PlacementExtensionTable {
  id: Generated<number>;
  placement_id: number;
  from_date: string;
  to_date: string;
  extended_at: string;
  exception_reference: string | null;
}

export interface PlacementTransitionTable {
  id: Generated<number>;
  placement_id: number;
  /** Null for the proposal. */
  from_status: string | null;
  to_status: string;
  happened_at: string;
  actor_person_id: string;
  reason: string | null;
  /** 0 for the proposal. */
  replaced_version: number;
}

export interface ConflictTable {
  id: Generated<number>;
  public_id: string;
  placement_id: number;
  kind: string;
  description: string;
  mitigation: string | null;
  status: string;
  /** The day of the next review; `9999-12-31`, which the graph shows as null, once it is closed: lists are ordered by it. */
  review_by: string;
}

export interface ObjectiveTable {
  id: Generated<number>;
  public_id: string;
  placement_id: number;
  title: string;
  due_on: string;
  /** Whole pence. */
  target_benefit: number | null;
  benefit_category: string | null;
  outcome: string | null;
}

export interface BenefitClaimTable {
  id: Generated<number>;
  public_id: string;
  placement_id: number;
  objective_id: number | null;
  /** All three in whole pence. */
  amount: number;
  evaluated_amount: number | null;
  assured_amount: number | null;
  /** 0 or 1. */
  is_cash_releasing: number;
  category: string;
  assurance: string;
  /** The year it begins in. */
  financial_year: number;
}

/**
 * One row a person whose placements were ever changed here. Changes that the full-time rule depends on write it first,
 * so that two of them for one person come one after the other on every engine. Importers need not fill it.
 */
export interface PersonGuardTable {
  person_id: string;
  changes: number;
}

export interface Tables {
  scheme: SchemeTable;
  opportunity: OpportunityTable;
  opportunity_skill: OpportunitySkillTable;
  placement: PlacementTable;
  placement_skill: PlacementSkillTable;
  placement_approval: PlacementApprovalTable;
  placement_extension: PlacementExtensionTable;
  placement_transition: PlacementTransitionTable;
  conflict: ConflictTable;
  objective: ObjectiveTable;
  benefit_claim: BenefitClaimTable;
  person_guard: PersonGuardTable;
}
