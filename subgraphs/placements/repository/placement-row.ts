// A placement as the graph shows it: everything of its own row, with stubs for its neighbours' entities, so that
// a page of placements needs one statement and no resolver.
import { column, columns, rowShape } from '../../kit/database/row-shape.js';
import { ClearanceLevel, nameAtRank, type Region } from '../../kit/vocabulary/index.js';
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

/** How a placement's row is made. What other fields are found by is always there. */
export const placementShape = rowShape<Omit<PlacementRow, 'position'>>()({
  always: {
    key: column('placement.id'),
    id: column('placement.public_id'),
    schemeKey: column('placement.scheme_id'),
    opportunityKey: column('placement.opportunity_id'),
    successorKey: column('placement.successor_id'),
  },
  asked: {
    type: column('placement.type'),
    person: column('placement.person_id', personStub),
    home: columns(['placement.home_department_id', 'placement.home_firm_id'], organisationStub),
    host: columns(['placement.host_department_id', 'placement.host_firm_id'], organisationStub),
    post: column('placement.post_id', postStub),
    region: column('placement.region'),
    fte: column('placement.fte'),
    startDate: column('placement.start_date'),
    endDate: column('placement.end_date'),
    statusSince: column('placement.status_since'),
    plannedEndDate: column('placement.planned_end_date'),
    actualEndDate: column('placement.actual_end_date'),
    maximumEndDate: column('placement.maximum_end_date'),
    status: column('placement.status'),
    isLive: column('placement.is_live', (isLive: number) => isLive === 1),
    endReason: column('placement.end_reason'),
    agreement: columns(
      [
        'placement.agreement_reference',
        'placement.agreement_signed_on',
        'placement.host_cost_share',
        'placement.annual_cost',
      ],
      agreementOf,
    ),
    conflictsScreenedAt: column('placement.conflicts_screened_at'),
    vetting: columns(
      ['placement.vetting_level', 'placement.vetting_expires_on', 'placement.vetting_confirmed_on'],
      vettingOf,
    ),
    evaluation: columns(
      ['placement.evaluated_on', 'placement.rating', 'placement.would_repeat', 'placement.narrative'],
      evaluationOf,
    ),
    supplierRelationship: column('placement.supplier_relationship_id', supplierRelationshipStub),
    version: column('placement.version'),
  },
});

/** The same in a page ordered by a list of people. */
export const listedPlacementShape = placementShape.with<{ readonly position: number }>({
  position: column('listed.position'),
});

function agreementOf(
  reference: string | null,
  signedOn: string | null,
  hostCostShare: number | null,
  annualCost: number | null,
): AgreementRow | null {
  if (reference === null || signedOn === null || hostCostShare === null) return null;
  return { reference, signedOn, hostCostShare, annualCost };
}

function vettingOf(
  rank: number | null,
  expiresOn: string | null,
  confirmedOn: string | null,
): VettingRow | null {
  const level = nameAtRank(ClearanceLevel, rank);
  return level === null || confirmedOn === null ? null : { level, expiresOn, confirmedOn };
}

function evaluationOf(
  evaluatedOn: string | null,
  rating: number | null,
  wouldRepeat: number | null,
  narrative: string | null,
): EvaluationRow | null {
  if (evaluatedOn === null || rating === null) return null;
  return { evaluatedOn, rating, wouldRepeat: wouldRepeat === 1, narrative };
}
