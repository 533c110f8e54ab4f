import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../../kit/database/dialect.js';

/** Schemes, and opportunities with the skills they ask for. */
export async function createOpportunities(connection: Kysely<unknown>, { types }: SqlDialect): Promise<void> {
  await connection.schema
    .createTable('scheme')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('name', types.text(255), (column) => column.notNull())
    .addColumn('sector', types.text(32), (column) => column.notNull())
    .addColumn('opens_on', types.date, (column) => column.notNull())
    .addColumn('minimum_months', types.integer, (column) => column.notNull())
    .addColumn('maximum_months', types.integer, (column) => column.notNull())
    .execute();

  await connection.schema
    .createTable('opportunity')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('title', types.text(255), (column) => column.notNull())
    .addColumn('host_department_id', types.text(64))
    .addColumn('host_firm_id', types.text(64))
    .addColumn('post_id', types.text(64))
    .addColumn('scheme_id', types.integer, (column) => column.notNull())
    .addColumn('required_clearance', types.integer)
    .addColumn('window_from', types.date, (column) => column.notNull())
    .addColumn('window_to', types.date, (column) => column.notNull())
    .addColumn('status', types.text(16), (column) => column.notNull())
    .execute();
  for (const [name, columns] of Object.entries(opportunityIndices)) {
    await connection.schema
      .createIndex(name)
      .on('opportunity')
      .columns([...columns])
      .execute();
  }

  await connection.schema
    .createTable('opportunity_skill')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('opportunity_id', types.integer, (column) => column.notNull())
    .addColumn('skill_key', types.text(128), (column) => column.notNull())
    .addColumn('level', types.integer, (column) => column.notNull())
    .addColumn('is_essential', types.boolean, (column) => column.notNull())
    .addUniqueConstraint('opportunity_skill_once', ['opportunity_id', 'skill_key'])
    .execute();
  await connection.schema
    .createIndex('opportunity_skill_level')
    .on('opportunity_skill')
    .columns(['skill_key', 'level', 'opportunity_id'])
    .execute();
}

const opportunityIndices: Readonly<Record<string, readonly string[]>> = {
  opportunity_window: ['window_from', 'id'],
  opportunity_status: ['status', 'id'],
  opportunity_status_window: ['status', 'window_from', 'id'],
  opportunity_scheme: ['scheme_id', 'id'],
  opportunity_host_department: ['host_department_id', 'id'],
  opportunity_host_firm: ['host_firm_id', 'id'],
};
