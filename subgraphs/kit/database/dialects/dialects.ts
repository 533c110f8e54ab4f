// The databases there are. Another is a folder here, and a name in this list.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../dialect.js';
import type { DatabaseEngine } from './engine.js';
import { mysql } from './mysql/engine.js';
import { sqlite } from './sqlite/engine.js';

/** The first is taken where an address is of none. */
export const engines: readonly [DatabaseEngine, ...DatabaseEngine[]] = [sqlite, mysql];

/** The engine of a database, by its address. */
export function engineOf(url: string): DatabaseEngine {
  return engines.find(({ isFor }) => isFor(url)) ?? engines[0];
}

/** The dialect that a connection or a transaction speaks. */
export function dialectOf<Tables>(connection: Kysely<Tables>): SqlDialect {
  const engine = engines.find(({ isOf }) => isOf(connection as unknown as Kysely<never>));
  return (engine ?? engines[0]).dialect;
}
