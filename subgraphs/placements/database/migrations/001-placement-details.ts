import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../../kit/database/dialect.js';

/** What belongs to one placement: its skills, its history, and what it set out to do and did. */
export async function createPlacementDetails(
  connection: Kysely<unknown>,
  dialect: SqlDialect,
): Promise<void> {
  await createHistory(connection, dialect);
  await createResults(connection, dialect);
}

async function createHistory({ schema }: Kysely<unknown>, { types }: SqlDialect): Promise<void> {
  await schema
    .createTable('placement_skill')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('skill_key', types.text(128), (column) => column.notNull())
    .addColumn('level', types.integer, (column) => column.notNull())
    .addUniqueConstraint('placement_skill_once', ['placement_id', 'skill_key'])
    .execute();

  await schema
    .createTable('placement_approval')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('side', types.text(16), (column) => column.notNull())
    .addColumn('approver_person_id', types.text(64), (column) => column.notNull())
    .addColumn('approved_at', types.timestamp, (column) => column.notNull())
    .addColumn('reference', types.longText)
    .addUniqueConstraint('placement_approval_side', ['placement_id', 'side'])
    .execute();

  await schema
    .createTable('placement_extension')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('from_date', types.date, (column) => column.notNull())
    .addColumn('to_date', types.date, (column) => column.notNull())
    .addColumn('extended_at', types.timestamp, (column) => column.notNull())
    .addColumn('exception_reference', types.longText)
    .execute();
  await schema
    .createIndex('placement_extension_placement')
    .on('placement_extension')
    .columns(['placement_id', 'id'])
    .execute();

  await schema
    .createTable('placement_transition')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('from_status', types.text(16))
    .addColumn('to_status', types.text(16), (column) => column.notNull())
    .addColumn('happened_at', types.timestamp, (column) => column.notNull())
    .addColumn('actor_person_id', types.text(64), (column) => column.notNull())
    .addColumn('reason', types.longText)
    .addColumn('replaced_version', types.integer, (column) => column.notNull())
    .execute();
  await schema
    .createIndex('placement_transition_placement')
    .on('placement_transition')
    .columns(['placement_id', 'id'])
    .execute();

  await schema
    .createTable('person_guard')
    .addColumn('person_id', types.text(64), (column) => column.primaryKey())
    .addColumn('changes', types.integer, (column) => column.notNull())
    .execute();
}

async function createResults({ schema }: Kysely<unknown>, { types }: SqlDialect): Promise<void> {
  await schema
    .createTable('conflict')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('kind', types.text(16), (column) => column.notNull())
    .addColumn('description', types.longText, (column) => column.notNull())
    .addColumn('mitigation', types.longText)
    .addColumn('status', types.text(16), (column) => column.notNull())
    .addColumn('review_by', types.date, (column) => column.notNull())
    .execute();
  await schema.createIndex('conflict_placement').on('conflict').columns(['placement_id', 'id']).execute();
  await schema.createIndex('conflict_review').on('conflict').columns(['review_by', 'id']).execute();
  await schema
    .createIndex('conflict_status_review')
    .on('conflict')
    .columns(['status', 'review_by', 'id'])
    .execute();

  await schema
    .createTable('objective')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('title', types.longText, (column) => column.notNull())
    .addColumn('due_on', types.date, (column) => column.notNull())
    .addColumn('target_benefit', types.money)
    .addColumn('benefit_category', types.text(32))
    .addColumn('outcome', types.text(16))
    .execute();
  await schema.createIndex('objective_placement').on('objective').columns(['placement_id', 'id']).execute();

  await schema
    .createTable('benefit_claim')
    .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
    .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
    .addColumn('placement_id', types.integer, (column) => column.notNull())
    .addColumn('objective_id', types.integer)
    .addColumn('amount', types.money, (column) => column.notNull())
    .addColumn('evaluated_amount', types.money)
    .addColumn('assured_amount', types.money)
    .addColumn('is_cash_releasing', types.boolean, (column) => column.notNull())
    .addColumn('category', types.text(32), (column) => column.notNull())
    .addColumn('assurance', types.text(16), (column) => column.notNull())
    .addColumn('financial_year', types.integer, (column) => column.notNull())
    .execute();
  await schema
    .createIndex('benefit_claim_placement')
    .on('benefit_claim')
    .columns(['placement_id', 'id'])
    .execute();
  await schema
    .createIndex('benefit_claim_year')
    .on('benefit_claim')
    .columns(['financial_year', 'id'])
    .execute();
}
