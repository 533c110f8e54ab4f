import type { Migrations } from '../../../kit/database/migrate.js';

/** Which firms supply which departments, and under which contracts. */
export const suppliers: Migrations[string] = ({ types }) => ({
  up: async (connection) => {
    await connection.schema
      .createTable('supplier_relationship')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('public_id', types.text(129), (column) => column.notNull().unique())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('firm_id', types.text(64), (column) => column.notNull())
      .addUniqueConstraint('supplier_relationship_pair', ['department_id', 'firm_id'])
      .execute();
    await connection.schema
      .createIndex('supplier_relationship_department')
      .on('supplier_relationship')
      .columns(['department_id', 'id'])
      .execute();
    await connection.schema
      .createIndex('supplier_relationship_firm')
      .on('supplier_relationship')
      .columns(['firm_id', 'id'])
      .execute();

    await connection.schema
      .createTable('supplier_contract')
      .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
      .addColumn('relationship_id', types.integer, (column) => column.notNull())
      .addColumn('department_id', types.integer, (column) => column.notNull())
      .addColumn('reference', types.text(128), (column) => column.notNull())
      .addColumn('starts_on', types.date, (column) => column.notNull())
      .addColumn('ends_on', types.date)
      .addColumn('value_band', types.text(24))
      .addUniqueConstraint('supplier_contract_reference', ['department_id', 'reference'])
      .execute();
    await connection.schema
      .createIndex('supplier_contract_recent')
      .on('supplier_contract')
      .columns(['relationship_id', 'starts_on', 'id'])
      .execute();

    await connection.schema
      .createTable('supplier_firm')
      .addColumn('firm_id', types.text(64), (column) => column.primaryKey())
      .addColumn('company_number', types.text(16), (column) => column.notNull())
      .execute();
  },
});
