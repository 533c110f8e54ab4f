// The interface of a database engine. Code outside its folder uses the engine through this interface only.
import type { Kysely } from 'kysely';
import type { SelectedRows } from '../database.js';
import type { DriverErrors } from '../database-error.js';
import type { SqlDialect } from '../dialect.js';

export interface DatabaseEngine {
  readonly dialect: SqlDialect;
  readonly errors: DriverErrors;
  /** Whether an address is one of its databases. */
  isFor(url: string): boolean;
  /** Whether a connection is one of its own. */
  isOf(connection: Kysely<never>): boolean;
  /** @throws DatabaseError naming a setting of the address that is unknown or makes no sense */
  checkAddress(url: string): void;
  /** How messages name a database: without its password. */
  placeOf(url: string): string;
  /**
   * Creates schemas on a server, where they are missing; left out by an engine that has no server.
   *
   * @throws DatabaseError where the server cannot be reached
   */
  createSchemas?(server: URL, schemas: readonly string[]): Promise<void>;
  /** @throws DatabaseError where it cannot be had */
  connect<Tables>(url: string): Connections<Tables> | Promise<Connections<Tables>>;
}

/** What an engine opens. */
export interface Connections<Tables> {
  readonly dialect: SqlDialect;
  readonly reads: Kysely<Tables>;
  readonly writes: Kysely<Tables>;
  select(sql: string, parameters: readonly unknown[]): SelectedRows | Promise<SelectedRows>;
  /** Whether a transaction that failed this way may be run again from its start. */
  isRetryable(error: unknown): boolean;
  close(): Promise<void>;
}
