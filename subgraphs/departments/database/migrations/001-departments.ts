import type { Migrations } from '../../../kit/database/migrate.js';

/** Departments and how they belong to and follow one another. */
export const departments: Migrations[string] = ({ types }) => ({
  up: async (connection) => {
    await connection.schema
      .createTable('department')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
      .addColumn('slug', types.text(128), (column) => column.notNull().unique())
      .addColumn('content_id', types.text(36))
      .addColumn('analytics_id', types.text(64))
      .addColumn('name', types.text(255), (column) => column.notNull())
      .addColumn('name_folded', types.text(255), (column) => column.notNull())
      .addColumn('abbreviation', types.text(64))
      .addColumn('abbreviation_folded', types.text(64))
      .addColumn('format', types.text(48), (column) => column.notNull())
      .addColumn('status', types.text(16), (column) => column.notNull())
      .addColumn('closure_reason', types.text(24))
      .addColumn('closed_on', types.date)
      .addColumn('headcount', types.integer)
      .execute();
    await connection.schema.createIndex('department_name').on('department').columns(['name', 'id']).execute();

    await connection.schema
      .createTable('department_parent')
      .addColumn('child_id', types.integer, (column) => column.notNull())
      .addColumn('parent_id', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('department_parent_key', ['child_id', 'parent_id'])
      .execute();
    await connection.schema
      .createIndex('department_parent_children')
      .on('department_parent')
      .columns(['parent_id', 'child_id'])
      .execute();

    await connection.schema
      .createTable('department_ancestor')
      .addColumn('ancestor_id', types.integer, (column) => column.notNull())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('department_ancestor_key', ['ancestor_id', 'department_id'])
      .execute();

    await connection.schema
      .createTable('department_successor')
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('successor_id', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('department_successor_key', ['department_id', 'successor_id'])
      .execute();
    await connection.schema
      .createIndex('department_successor_predecessors')
      .on('department_successor')
      .columns(['successor_id', 'department_id'])
      .execute();
  },
});
