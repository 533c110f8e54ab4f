import type { Kysely } from 'kysely';
import type { Migrations } from '../../../kit/database/migrate.js';
import type { Tables } from '../tables.js';

/** Posts with what they require and who has held them. */
export const posts: Migrations[string] = ({ types }) => ({
  up: async (connection: Kysely<Pick<Tables, 'reporting_tree'>>) => {
    const { schema } = connection;
    await schema
      .createTable('post')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('reference', types.text(64), (column) => column.notNull())
      .addColumn('title', types.text(255), (column) => column.notNull())
      .addColumn('title_folded', types.text(255), (column) => column.notNull())
      .addColumn('grade', types.integer, (column) => column.notNull())
      .addColumn('unit', types.text(255))
      .addColumn('profession', types.text(48))
      .addColumn('reports_to_id', types.integer)
      .addColumn('fte', types.real, (column) => column.notNull())
      .addColumn('pay_floor', types.money)
      .addColumn('pay_ceiling', types.money)
      .addColumn('is_digital_leadership', types.boolean, (column) => column.notNull())
      .addColumn('required_clearance', types.integer)
      .addColumn('published_holder_name', types.text(255))
      .addColumn('has_unnamed_holder', types.boolean, (column) => column.notNull().defaultTo(0))
      .addColumn('version', types.integer, (column) => column.notNull().defaultTo(1))
      .addColumn('changed_by', types.text(64))
      .addColumn('changed_at', types.timestamp)
      .addUniqueConstraint('post_reference', ['department_id', 'reference'])
      .execute();
    await schema.createIndex('post_department').on('post').columns(['department_id', 'id']).execute();
    await schema.createIndex('post_title').on('post').columns(['title', 'id']).execute();
    await schema.createIndex('post_grade').on('post').columns(['grade', 'id']).execute();
    await schema
      .createIndex('post_department_title')
      .on('post')
      .columns(['department_id', 'title', 'id'])
      .execute();
    await schema
      .createIndex('post_department_grade')
      .on('post')
      .columns(['department_id', 'grade', 'id'])
      .execute();
    await schema.createIndex('post_reports').on('post').columns(['reports_to_id', 'id']).execute();
    await schema
      .createIndex('post_leadership')
      .on('post')
      .columns(['is_digital_leadership', 'department_id', 'id'])
      .execute();

    await schema
      .createTable('reporting_tree')
      .addColumn('id', types.integer, (column) => column.primaryKey())
      .addColumn('changes', types.integer, (column) => column.notNull())
      .execute();
    await connection.insertInto('reporting_tree').values({ id: 1, changes: 0 }).execute();

    await schema
      .createTable('post_requirement')
      .addColumn('post_id', types.integer, (column) => column.notNull())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('skill_key', types.text(128), (column) => column.notNull())
      .addColumn('level', types.integer, (column) => column.notNull())
      .addColumn('is_essential', types.boolean, (column) => column.notNull())
      .addPrimaryKeyConstraint('post_requirement_key', ['post_id', 'skill_key'])
      .execute();
    await schema
      .createIndex('post_requirement_demand')
      .on('post_requirement')
      .columns(['department_id', 'skill_key', 'level', 'is_essential'])
      .execute();
    await schema
      .createIndex('post_requirement_skill')
      .on('post_requirement')
      .columns(['skill_key', 'level', 'post_id'])
      .execute();

    await schema
      .createTable('tenure')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(64), (column) => column.notNull().unique())
      .addColumn('post_id', types.integer, (column) => column.notNull())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('person_id', types.text(64), (column) => column.notNull())
      .addColumn('starts_on', types.date, (column) => column.notNull())
      .addColumn('ends_on', types.date)
      .addColumn('kind', types.text(24), (column) => column.notNull())
      .execute();
    await schema
      .createIndex('tenure_post')
      .on('tenure')
      .columns(['post_id', 'starts_on', 'id', 'ends_on', 'person_id'])
      .execute();
    await schema
      .createIndex('tenure_person')
      .on('tenure')
      .columns(['person_id', 'starts_on', 'id', 'ends_on', 'department_id', 'kind'])
      .execute();
    await schema
      .createIndex('tenure_start')
      .on('tenure')
      .columns(['starts_on', 'person_id', 'department_id', 'kind'])
      .execute();
  },
});
