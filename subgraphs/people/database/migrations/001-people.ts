import type { Migrations } from '../../../kit/database/migrate.js';

/** People and their clearances. */
export const people: Migrations[string] = (dialect) => ({
  up: async ({ schema }) => {
    const { types } = dialect;
    await schema
      .createTable('person')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
      .addColumn('staff_number', types.text(64), (column) => column.unique())
      .addColumn('display_name', types.text(255), (column) => column.notNull())
      .addColumn('display_name_folded', types.text(255), (column) => column.notNull())
      .addColumn('kind', types.text(16), (column) => column.notNull())
      .addColumn('grade', types.integer, (column) => column.notNull())
      .addColumn('profession', types.text(48))
      .addColumn('home_department_id', types.text(64))
      .addColumn('home_firm_id', types.text(64))
      .addColumn('region', types.text(32))
      .addColumn('work_email', types.text(255))
      .addColumn('available_from', types.date)
      .addColumn('available_to', types.date)
      .addColumn('available_fte', types.real)
      .execute();
    // Each list is paged over one of these: its equality first, then the order's column, then the key.
    const indices: readonly (readonly [string, readonly string[]])[] = [
      ['person_name', ['display_name', 'id']],
      ['person_grade', ['grade', 'id']],
      ['person_profession', ['profession', 'id']],
      ['person_home_department', ['home_department_id', 'id']],
      ['person_home_department_name', ['home_department_id', 'display_name', 'id']],
      ['person_home_firm', ['home_firm_id', 'id']],
      ['person_available', ['available_from', 'id']],
    ];
    for (const [name, columns] of indices)
      await schema
        .createIndex(name)
        .on('person')
        .columns([...columns])
        .execute();

    await dialect
      .clustered(schema.createTable('clearance'))
      .addColumn('person_id', types.integer, (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('granted_on', types.date, (column) => column.notNull())
      .addColumn('expires_on', types.date)
      .addPrimaryKeyConstraint('clearance_key', ['person_id', 'level'])
      .execute();
  },
});
