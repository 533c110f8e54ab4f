// When the data of a database was last changed: what a subgraph says of its data. Kept in a row of its own that is written
// after a change, and at most once a second: written with each change, it would be the one row that all of them wait for.
import type { Kysely } from 'kysely';
import type { Migrations } from './migrate.js';

export interface LastChangeTables {
  data_change: {
    id: number;
    /** UTC. Null until the first change. */
    changed_at: string | null;
  };
}

const id = 1;

/** The kit's own tables, recorded apart from a subgraph's. */
export const lastChangeMigrations: Migrations = {
  '001-data-change': ({ types }) => ({
    up: async (connection: Kysely<unknown>) => {
      await connection.schema
        .createTable('data_change')
        .addColumn('id', types.integer, (column) => column.primaryKey())
        .addColumn('changed_at', types.timestamp)
        .execute();
      await (connection as Kysely<LastChangeTables>)
        .insertInto('data_change')
        .values({ id, changed_at: null })
        .execute();
    },
  }),
};

const pauseMs = 1_000;

/**
 * This process knows of its own changes at once, and of those of others within a second of them. What is not written yet
 * when a process is killed is made good by the next change.
 */
export class LastChange {
  #own: string | undefined;
  #written: string | undefined;
  #writing: Promise<void> | undefined;
  #pause: NodeJS.Timeout | undefined;

  constructor(
    private readonly connections: {
      readonly reads: Kysely<LastChangeTables>;
      readonly writes: Kysely<LastChangeTables>;
    },
    private readonly now: () => Date,
  ) {}

  /** A change was committed. */
  changed(): void {
    this.#own = this.now().toISOString();
    if (this.#pause !== undefined) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      void this.#write();
    }, pauseMs).unref();
    void this.#write();
  }

  /** @returns undefined where no change is known of */
  async at(): Promise<Date | undefined> {
    const row = await this.connections.reads
      .selectFrom('data_change')
      .select('changed_at')
      .where('id', '=', id)
      .executeTakeFirst();
    const stored = row?.changed_at ? `${row.changed_at.replace(' ', 'T')}Z` : '';
    const latest = [stored, this.#own ?? ''].sort().at(-1) ?? '';
    return latest === '' ? undefined : new Date(latest);
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    clearTimeout(this.#pause);
    await this.#write();
  }

  async #write(): Promise<void> {
    await this.#writing;
    const own = this.#own;
    if (own === undefined || own === this.#written) return;
    const changed_at = own.replace('T', ' ').replace('Z', '');
    this.#writing = this.connections.writes
      .updateTable('data_change')
      .set({ changed_at })
      .where('id', '=', id)
      .where((row) => row.or([row('changed_at', 'is', null), row('changed_at', '<', changed_at)]))
      .execute()
      .then(
        () => {
          this.#written = own;
        },
        // The change itself is made; the next one tries again.
        () => undefined,
      );
    await this.#writing;
  }
}
