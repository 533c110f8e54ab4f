import type { Migrations } from '../../../kit/database/migrate.js';

/** Who says that whom has which skill, and when a level rose. */
export const assertions: Migrations[string] = (dialect) => ({
  up: async ({ schema }) => {
    const { types } = dialect;
    await dialect
      .clustered(schema.createTable('skill_assertion'))
      .addColumn('person_id', types.integer, (column) => column.notNull())
      .addColumn('skill_id', types.integer, (column) => column.notNull())
      .addColumn('assessed_on', types.date, (column) => column.notNull())
      .addColumn('source', types.integer, (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('is_current', types.boolean, (column) => column.notNull().defaultTo(0))
      .addColumn('evidence', types.longText)
      .addPrimaryKeyConstraint('skill_assertion_key', ['person_id', 'skill_id', 'assessed_on', 'source'])
      .execute();
    await schema
      .createIndex('skill_assertion_holders')
      .on('skill_assertion')
      .columns(['skill_id', 'is_current', 'level desc', 'person_id'])
      .execute();

    await dialect
      .clustered(schema.createTable('skill_rise'))
      .addColumn('person_id', types.integer, (column) => column.notNull())
      .addColumn('skill_id', types.integer, (column) => column.notNull())
      .addColumn('risen_on', types.date, (column) => column.notNull())
      .addPrimaryKeyConstraint('skill_rise_key', ['person_id', 'skill_id', 'risen_on'])
      .execute();
    await schema
      .createIndex('skill_rise_day')
      .on('skill_rise')
      .columns(['risen_on', 'person_id', 'skill_id'])
      .execute();
  },
});
