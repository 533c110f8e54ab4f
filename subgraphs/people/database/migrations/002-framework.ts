import type { Migrations } from '../../../kit/database/migrate.js';

/** The capability framework: skills, and the roles that ask for them. */
export const framework: Migrations[string] = ({ types }) => ({
  up: async ({ schema }) => {
    await schema
      .createTable('skill')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(128), (column) => column.notNull().unique())
      .addColumn('name', types.text(255), (column) => column.notNull())
      .addColumn('name_folded', types.text(255), (column) => column.notNull())
      .addColumn('description', types.longText)
      .addColumn('framework', types.text(128), (column) => column.notNull())
      .addColumn('framework_version', types.text(32), (column) => column.notNull())
      .addColumn('levels', types.integer, (column) => column.notNull())
      .addColumn('same_as', types.longText, (column) => column.notNull())
      .execute();
    await schema.createIndex('skill_name').on('skill').columns(['name', 'id']).execute();

    await schema
      .createTable('capability_role')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(128), (column) => column.notNull().unique())
      .addColumn('name', types.text(255), (column) => column.notNull())
      .addColumn('family', types.text(255), (column) => column.notNull())
      .addColumn('is_senior_civil_service', types.boolean, (column) => column.notNull())
      .execute();

    await schema
      .createTable('capability_role_level')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(128), (column) => column.notNull().unique())
      .addColumn('role_id', types.integer, (column) => column.notNull())
      .addColumn('position', types.integer, (column) => column.notNull())
      .addColumn('name', types.text(255), (column) => column.notNull())
      .addUniqueConstraint('capability_role_level_position', ['role_id', 'position'])
      .execute();

    await schema
      .createTable('role_requirement')
      .addColumn('role_level_id', types.integer, (column) => column.notNull())
      .addColumn('skill_id', types.integer, (column) => column.notNull())
      .addColumn('level', types.integer)
      .addPrimaryKeyConstraint('role_requirement_key', ['role_level_id', 'skill_id'])
      .execute();
  },
});
