// A placement as the graph shows it: everything of its own row, with stubs for its neighbours' entities, so that
// a page of placements needs one statement and no resolver.
import type { InferResult, Kysely } from 'kysely';
import { ClearanceLevel, nameAtRank, type Region } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { EndReason, PlacementStatus, PlacementType } from '../domain/enums.js';
import {
  organisationStub,
  personStub,
  postStub,
  supplierRelationshipStub,
  type OrganisationStub,
  type PersonStub,
  type PostStub,
  type SupplierRelationshipStub,
} from './stubs.js';

export interface PlacementRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly type: PlacementType;
  readonly person: PersonStub;
  readonly home: OrganisationStub | null;
  readonly host: OrganisationStub | null;
  readonly post: PostStub | null;
  readonly schemeKey: number;
  readonly opportunityKey: number | null;
  readonly region: Region | null;
  readonly fte: number;
  readonly startDate: string;
  readonly plannedEndDate: string;
  readonly actualEndDate: string | null;
  readonly endDate: string;
  readonly maximumEndDate: string;
  readonly status: PlacementStatus;
  readonly statusSince: string;
  readonly isLive: boolean;
  readonly endReason: EndReason | null;
  readonly agreement: AgreementRow | null;
  readonly conflictsScreenedAt: string | null;
  readonly vetting: VettingRow | null;
  readonly evaluation: EvaluationRow | null;
  readonly successorKey: number | null;
  readonly supplierRelationship: SupplierRelationshipStub | null;
  readonly version: number;
  /** Where its person stands in the list by which the page is ordered; only in a page ordered that way. */
  readonly position?: number;
}

export interface AgreementRow {
  readonly reference: string;
  readonly signedOn: string;
  readonly hostCostShare: number;
  readonly annualCost: number | null;
}

export interface VettingRow {
  readonly level: ClearanceLevel;
  readonly expiresOn: string | null;
  readonly confirmedOn: string;
}

export interface EvaluationRow {
  readonly evaluatedOn: string;
  readonly rating: number;
  readonly wouldRepeat: boolean;
  readonly narrative: string | null;
}

/** The columns that make a placement's row, and the names they are read under. */
export const placementColumns = [
  'placement.id as key',
  'placement.public_id as id',
  'placement.type as type',
  'placement.person_id as personId',
  'placement.home_department_id as homeDepartmentId',
  'placement.home_firm_id as homeFirmId',
  'placement.host_department_id as hostDepartmentId',
  'placement.host_firm_id as hostFirmId',
  'placement.post_id as postId',
  'placement.scheme_id as schemeKey',
  'placement.opportunity_id as opportunityKey',
  'placement.region as region',
  'placement.fte as fte',
  'placement.start_date as startDate',
  'placement.planned_end_date as plannedEndDate',
  'placement.actual_end_date as actualEndDate',
  'placement.end_date as endDate',
  'placement.maximum_end_date as maximumEndDate',
  'placement.status as status',
  'placement.status_since as statusSince',
  'placement.is_live as isLive',
  'placement.end_reason as endReason',
  'placement.agreement_reference as agreementReference',
  'placement.agreement_signed_on as agreementSignedOn',
  'placement.host_cost_share as hostCostShare',
  'placement.annual_cost as annualCost',
  'placement.conflicts_screened_at as conflictsScreenedAt',
  'placement.vetting_level as vettingLevel',
  'placement.vetting_expires_on as vettingExpiresOn',
  'placement.vetting_confirmed_on as vettingConfirmedOn',
  'placement.evaluated_on as evaluatedOn',
  'placement.rating as rating',
  'placement.would_repeat as wouldRepeat',
  'placement.narrative as narrative',
  'placement.successor_id as successorKey',
  'placement.supplier_relationship_id as supplierRelationshipId',
  'placement.version as version',
] as const;

/** A query of placements, to be narrowed and ordered; `placementRow` makes its records into rows. */
export function selectPlacements(executor: Kysely<Tables>) {
  return executor.selectFrom('placement').select(placementColumns);
}

export type PlacementQuery = ReturnType<typeof selectPlacements>;

type PlacementRecord = InferResult<PlacementQuery>[number] & { readonly position?: number };

/** The row of a placement as the graph shows it. */
export function placementRow(record: PlacementRecord): PlacementRow {
  return {
    key: record.key,
    id: record.id,
    type: record.type as PlacementType,
    person: personStub(record.personId),
    home: organisationStub(record.homeDepartmentId, record.homeFirmId),
    host: organisationStub(record.hostDepartmentId, record.hostFirmId),
    post: postStub(record.postId),
    schemeKey: record.schemeKey,
    opportunityKey: record.opportunityKey,
    region: record.region as Region | null,
    fte: record.fte,
    startDate: record.startDate,
    plannedEndDate: record.plannedEndDate,
    actualEndDate: record.actualEndDate,
    endDate: record.endDate,
    maximumEndDate: record.maximumEndDate,
    status: record.status as PlacementStatus,
    statusSince: record.statusSince,
    isLive: record.isLive === 1,
    endReason: record.endReason as EndReason | null,
    agreement: agreementOf(record),
    conflictsScreenedAt: record.conflictsScreenedAt,
    vetting: vettingOf(record),
    evaluation: evaluationOf(record),
    successorKey: record.successorKey,
    supplierRelationship: supplierRelationshipStub(record.supplierRelationshipId),
    version: record.version,
    ...(record.position === undefined ? {} : { position: record.position }),
  };
}

function agreementOf(record: PlacementRecord): AgreementRow | null {
  const { agreementReference: reference, agreementSignedOn: signedOn, hostCostShare, annualCost } = record;
  if (reference === null || signedOn === null || hostCostShare === null) return null;
  return { reference, signedOn, hostCostShare, annualCost };
}

function vettingOf({
  vettingLevel,
  vettingExpiresOn,
  vettingConfirmedOn,
}: PlacementRecord): VettingRow | null {
  const level = nameAtRank(ClearanceLevel, vettingLevel);
  if (level === null || vettingConfirmedOn === null) return null;
  return { level, expiresOn: vettingExpiresOn, confirmedOn: vettingConfirmedOn };
}

function evaluationOf({
  evaluatedOn,
  rating,
  wouldRepeat,
  narrative,
}: PlacementRecord): EvaluationRow | null {
  if (evaluatedOn === null || rating === null) return null;
  return { evaluatedOn, rating, wouldRepeat: wouldRepeat === 1, narrative };
}
