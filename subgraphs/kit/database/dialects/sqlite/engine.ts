// SQLite, embedded: a file for each subgraph.
import { SqliteAdapter } from 'kysely';
import type { DatabaseEngine } from '../engine.js';
import { placeOf, refuseSettings } from './address.js';
import { connect } from './connect.js';
import { sqliteDialect } from './dialect.js';
import { errors } from './errors.js';

export const sqlite: DatabaseEngine = {
  dialect: sqliteDialect,
  errors,
  isFor: (url) => url.startsWith('file:'),
  isOf: (connection) => connection.getExecutor().adapter instanceof SqliteAdapter,
  checkAddress: refuseSettings,
  placeOf,
  connect,
};
