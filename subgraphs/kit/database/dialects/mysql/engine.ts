// Any MySQL-protocol server: a schema for each subgraph.
import { MysqlAdapter } from 'kysely';
import type { DatabaseEngine } from '../engine.js';
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
  checkAddress: (url) => void mysqlSettings(url),
  placeOf: withoutPassword,
  createSchemas,
  connect,
};
