import type { Migrations } from '../../../kit/database/migrate.js';

/** Firms with their agreements and offers. */
export const firms: Migrations[string] = ({ types }) => ({
  up: async (connection) => {
    await connection.schema
      .createTable('firm')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
      .addColumn('company_number', types.text(16), (column) => column.notNull().unique())
      .addColumn('name', types.text(255), (column) => column.notNull())
      .addColumn('name_folded', types.text(255), (column) => column.notNull())
      .addColumn('lei', types.text(20))
      .addColumn('ticker', types.text(8))
      .addColumn('share_index', types.text(16), (column) => column.notNull())
      .addColumn('sector', types.text(32), (column) => column.notNull())
      .addColumn('status', types.text(16), (column) => column.notNull())
      .execute();
    await connection.schema.createIndex('firm_name').on('firm').columns(['name', 'id']).execute();

    await connection.schema
      .createTable('agreement')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('firm_id', types.integer, (column) => column.notNull())
      .addColumn('reference', types.text(64), (column) => column.notNull())
      .addColumn('starts_on', types.date, (column) => column.notNull())
      .addColumn('ends_on', types.date)
      .addUniqueConstraint('agreement_reference', ['firm_id', 'reference'])
      .execute();

    await connection.schema
      .createTable('offer')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('firm_id', types.integer, (column) => column.notNull())
      .addColumn('skill_key', types.text(128), (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('experts', types.integer)
      .addUniqueConstraint('offer_firm_skill', ['firm_id', 'skill_key', 'level'])
      .execute();
    await connection.schema.createIndex('offer_skill').on('offer').columns(['skill_key', 'id']).execute();
  },
});
