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
  /** How the address of a database is written, to be shown. */
  readonly addressForm: string;
  /** @throws DatabaseError where the address is of no database, or has a setting that is unknown or makes no sense */
  checkAddress(url: string): void;
  /** How messages name a database: without its password. */
  placeOf(url: string): string;
  /** Left out by an engine that has no server. */
  readonly server?: DatabaseServers;
  /** @throws DatabaseError where it cannot be had */
  connect<Tables>(url: string): Connections<Tables> | Promise<Connections<Tables>>;
}

/** Servers that have a schema for each subgraph. */
export interface DatabaseServers {
  /** How the address of a server is written, to be shown. */
  readonly addressForm: string;
  /** @throws DatabaseError where the address is of no server, or has a setting that is unknown or makes no sense */
  checkAddress(url: string): void;
  /**
   * Creates schemas where they are missing.
   *
   * @throws DatabaseError where the server cannot be reached
   */
  createSchemas(server: URL, schemas: readonly string[]): Promise<void>;
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
