// An opportunity as the graph shows it: everything of its own row, with stubs for its neighbours' entities.
import type { InferResult, Kysely } from 'kysely';
import { ClearanceLevel, nameAtRank } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { OpportunityStatus } from '../domain/enums.js';
import { organisationStub, postStub, type OrganisationStub, type PostStub } from './stubs.js';

export interface OpportunityRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly host: OrganisationStub | null;
  readonly post: PostStub | null;
  readonly schemeKey: number;
  readonly requiredClearance: ClearanceLevel | null;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly status: OpportunityStatus;
}

const opportunityColumns = [
  'opportunity.id as key',
  'opportunity.public_id as id',
  'opportunity.title as title',
  'opportunity.host_department_id as hostDepartmentId',
  'opportunity.host_firm_id as hostFirmId',
  'opportunity.post_id as postId',
  'opportunity.scheme_id as schemeKey',
  'opportunity.required_clearance as requiredClearance',
  'opportunity.window_from as windowFrom',
  'opportunity.window_to as windowTo',
  'opportunity.status as status',
] as const;

/** A query of opportunities, to be narrowed and ordered; `opportunityRow` makes its records into rows. */
export function selectOpportunities(executor: Kysely<Tables>) {
  return executor.selectFrom('opportunity').select(opportunityColumns);
}

type OpportunityRecord = InferResult<ReturnType<typeof selectOpportunities>>[number];

/** The row of an opportunity as the graph shows it. */
export function opportunityRow(record: OpportunityRecord): OpportunityRow {
  return {
    key: record.key,
    id: record.id,
    title: record.title,
    host: organisationStub(record.hostDepartmentId, record.hostFirmId),
    post: postStub(record.postId),
    schemeKey: record.schemeKey,
    requiredClearance: nameAtRank(ClearanceLevel, record.requiredClearance),
    windowFrom: record.windowFrom,
    windowTo: record.windowTo,
    status: record.status as OpportunityStatus,
  };
}
