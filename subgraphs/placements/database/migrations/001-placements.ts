import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../../kit/database/dialect.js';
import type { Migrations } from '../../../kit/database/migrate.js';
import { createOpportunities } from './001-opportunities.js';
import { createPlacementDetails } from './001-placement-details.js';

/** Schemes, opportunities, and placements with all that belongs to them. */
export const placements: Migrations[string] = (dialect) => ({
  up: async (connection) => {
    await createOpportunities(connection, dialect);
    await createPlacements(connection, dialect);
    await createPlacementDetails(connection, dialect);
  },
});

/** Each index serves a filter or an order of the list of placements, or the placements of another entity. */
const placementIndices: Readonly<Record<string, readonly string[]>> = {
  placement_status: ['status', 'status_since', 'id'],
  placement_status_since: ['status_since', 'id'],
  placement_live: ['is_live', 'id'],
  placement_live_end: ['is_live', 'end_date', 'id'],
  placement_start: ['start_date', 'id'],
  placement_end: ['end_date', 'id'],
  placement_person: ['person_id', 'id'],
  placement_home_department: ['home_department_id', 'id'],
  placement_home_firm: ['home_firm_id', 'id'],
  placement_host_department: ['host_department_id', 'id'],
  placement_host_firm: ['host_firm_id', 'id'],
  placement_post: ['post_id', 'id'],
  placement_scheme: ['scheme_id', 'id'],
  placement_opportunity: ['opportunity_id', 'id'],
  placement_supplier_relationship: ['supplier_relationship_id', 'id'],
};

async function createPlacements(connection: Kysely<unknown>, { types }: SqlDialect): Promise<void> {
  await connection.schema
    .createTable('placement')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('type', types.text(32), (column) => column.notNull())
    .addColumn('person_id', types.text(64), (column) => column.notNull())
    .addColumn('home_department_id', types.text(64))
    .addColumn('home_firm_id', types.text(64))
    .addColumn('host_department_id', types.text(64))
    .addColumn('host_firm_id', types.text(64))
    .addColumn('post_id', types.text(64))
    .addColumn('scheme_id', types.integer, (column) => column.notNull())
    .addColumn('opportunity_id', types.integer)
    .addColumn('region', types.text(32))
    .addColumn('fte', types.real, (column) => column.notNull())
    .addColumn('start_date', types.date, (column) => column.notNull())
    .addColumn('planned_end_date', types.date, (column) => column.notNull())
    .addColumn('actual_end_date', types.date)
    .addColumn('end_date', types.date, (column) => column.notNull())
    .addColumn('maximum_end_date', types.date, (column) => column.notNull())
    .addColumn('exception_reference', types.longText)
    .addColumn('status', types.text(16), (column) => column.notNull())
    .addColumn('status_since', types.timestamp, (column) => column.notNull())
    .addColumn('is_live', types.boolean, (column) => column.notNull())
    .addColumn('proposed_at', types.timestamp, (column) => column.notNull())
    .addColumn('activated_at', types.timestamp)
    .addColumn('days_to_active', types.integer)
    .addColumn('end_reason', types.text(32))
    .addColumn('agreement_reference', types.longText)
    .addColumn('agreement_signed_on', types.date)
    .addColumn('host_cost_share', types.real)
    .addColumn('annual_cost', types.money)
    .addColumn('conflicts_screened_at', types.timestamp)
    .addColumn('vetting_level', types.integer)
    .addColumn('vetting_expires_on', types.date)
    .addColumn('vetting_confirmed_on', types.date)
    .addColumn('evaluated_on', types.date)
    .addColumn('rating', types.integer)
    .addColumn('would_repeat', types.boolean)
    .addColumn('narrative', types.longText)
    .addColumn('successor_id', types.integer)
    .addColumn('supplier_relationship_id', types.text(129))
    .addColumn('version', types.integer, (column) => column.notNull())
    .execute();
  for (const [name, columns] of Object.entries(placementIndices)) {
    await connection.schema
      .createIndex(name)
      .on('placement')
      .columns([...columns])
      .execute();
  }
}
