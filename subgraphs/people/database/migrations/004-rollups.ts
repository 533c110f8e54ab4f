import type { Migrations } from '../../../kit/database/migrate.js';

/** Counts kept beside what they count, because counting millions of rows takes seconds. */
export const rollups: Migrations[string] = (dialect) => ({
  up: async ({ schema }) => {
    const { types } = dialect;
    await dialect
      .clustered(schema.createTable('department_skill_people'))
      .addColumn('home_department_id', types.text(64), (column) => column.notNull())
      .addColumn('skill_id', types.integer, (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('people', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('department_skill_people_key', ['home_department_id', 'skill_id', 'level'])
      .execute();

    await dialect
      .clustered(schema.createTable('skill_people'))
      .addColumn('skill_id', types.integer, (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('people', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('skill_people_key', ['skill_id', 'level'])
      .execute();

    await schema
      .createTable('workforce_people')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('home_department_id', types.text(64))
      .addColumn('home_firm_id', types.text(64))
      .addColumn('kind', types.text(16), (column) => column.notNull())
      .addColumn('grade', types.integer, (column) => column.notNull())
      .addColumn('profession', types.text(48))
      .addColumn('region', types.text(32))
      .addColumn('people', types.integer, (column) => column.notNull())
      .execute();
    await schema
      .createIndex('workforce_people_home')
      .on('workforce_people')
      .columns(['home_department_id', 'id'])
      .execute();

    await dialect
      .clustered(schema.createTable('department_profession_people'))
      .addColumn('home_department_id', types.text(64), (column) => column.notNull())
      .addColumn('profession', types.text(48), (column) => column.notNull())
      .addColumn('people', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('department_profession_people_key', ['home_department_id', 'profession'])
      .execute();
  },
});
