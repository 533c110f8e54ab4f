// Any MySQL-protocol server: a schema for each subgraph.
import { MysqlAdapter } from 'kysely';
import type { DatabaseEngine } from '../engine.js';
import { readMysqlAddress, refuseSchema, refuseServer } from './address.js';
import { connect } from './connect.js';
import { createSchemas } from './create-schemas.js';
import { mysqlDialect } from './dialect.js';
import { errors } from './errors.js';
import { mysqlSettings, withoutPassword } from './settings.js';

export const mysql: DatabaseEngine = {
  dialect: mysqlDialect,
  errors,
  isFor: (url) => /^mysql:/i.test(url),
  isOf: (connection) => connection.getExecutor().adapter instanceof MysqlAdapter,
  addressForm: 'mysql://user:password@host:3306/schema',
  checkAddress: (url) => {
    refuseServer(readMysqlAddress(url));
    mysqlSettings(url);
  },
  placeOf: withoutPassword,
  server: {
    addressForm: 'mysql://user:password@host:3306/',
    checkAddress: (url) => {
      refuseSchema(readMysqlAddress(url));
      mysqlSettings(url);
    },
    createSchemas,
  },
  connect,
};
