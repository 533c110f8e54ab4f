// SQLite, embedded: a file for each subgraph.
import { SqliteAdapter } from 'kysely';
import type { DatabaseEngine } from '../engine.js';
import { checkFileAddress, placeOf } from './address.js';
import { connect } from './connect.js';
import { sqliteDialect } from './dialect.js';
import { errors } from './errors.js';

export const sqlite: DatabaseEngine = {
  dialect: sqliteDialect,
  errors,
  isFor: (url) => url.startsWith('file:'),
  isOf: (connection) => connection.getExecutor().adapter instanceof SqliteAdapter,
  addressForm: 'file:/path/to/file.db, with the file in a folder that exists',
  checkAddress: checkFileAddress,
  placeOf,
  connect,
};
