// A subgraph's database: the same Kysely queries over embedded SQLite or a MySQL-protocol server.
import type { Kysely } from 'kysely';
import type { DataChanges } from './data-changes.js';
import type { SqlDialect } from './dialect.js';

/** Rows as they come from the engine, as bare values: a list for each column or a list for each row. */
export type SelectedRows = {
  readonly columns: readonly { readonly name: string }[];
} & ({ readonly byColumn: readonly unknown[][] } | { readonly byRow: readonly (readonly unknown[])[] });

export interface Database<Tables> {
  readonly dialect: SqlDialect;
  /** For queries outside a transaction. On SQLite a second, read-only connection, which never waits for a writer. */
  readonly reads: Kysely<Tables>;
  /** Runs a compiled SELECT outside a transaction, for `prepared`; the engine keeps the statement. At once on SQLite, but for what takes long. */
  select(sql: string, parameters: readonly unknown[]): SelectedRows | Promise<SelectedRows>;
  /**
   * Runs a change as one transaction: all of it or, where it throws, nothing.
   * A deadlock reported by the server runs the work again, so it must not have effects outside the database.
   */
  write<Result>(work: (transaction: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** How often and when the data was changed by transactions of `write`, whichever process made them. */
  changes(): Promise<DataChanges>;
  /** Whether data were generated into it: some of them, or all, describe nobody. */
  isSample(): Promise<boolean>;
  close(): Promise<void>;
}
