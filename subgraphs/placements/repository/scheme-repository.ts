// The schemes: a few dozen rows that every placement refers to, so they are kept in memory.
import type { Clock } from '../../kit/execution/request-context.js';
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';
import type { SchemeSector } from '../domain/enums.js';

export interface SchemeRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly sector: SchemeSector;
  readonly opensOn: string;
  readonly minimumMonths: number;
  readonly maximumMonths: number;
}

interface Schemes {
  readonly readAt: number;
  /** The earliest opened first. */
  readonly all: readonly SchemeRow[];
  readonly byKey: ReadonlyMap<number, SchemeRow>;
  readonly byId: ReadonlyMap<string, SchemeRow>;
}

/** Schemes come by import, seldom; a changed name may be this old. A scheme not seen before is read at once. */
const refreshAfterMs = 60_000;

export class SchemeRepository {
  #current: Promise<Schemes> | undefined;

  constructor(
    private readonly database: Database<Tables>,
    private readonly clock: Clock,
  ) {}

  /** All schemes, the earliest opened first. */
  async all(): Promise<SchemeRow[]> {
    return [...(await this.#fresh()).all];
  }

  /** The schemes with these public identifiers, in any order. */
  async byId(ids: readonly string[]): Promise<SchemeRow[]> {
    const { byId } = await this.#knowing((schemes) => ids.every((id) => schemes.byId.has(id)));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The schemes with these keys, in any order. */
  async byKey(keys: readonly number[]): Promise<SchemeRow[]> {
    const { byKey } = await this.#knowing((schemes) => keys.every((key) => schemes.byKey.has(key)));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  /** What is in memory where it suffices, else what the database has now. */
  async #knowing(suffices: (schemes: Schemes) => boolean): Promise<Schemes> {
    const schemes = await this.#fresh();
    return suffices(schemes) ? schemes : this.#read();
  }

  async #fresh(): Promise<Schemes> {
    const current = await this.#current;
    return current && this.clock.now().getTime() - current.readAt < refreshAfterMs ? current : this.#read();
  }

  #read(): Promise<Schemes> {
    const reading = this.#query();
    this.#current = reading;
    reading.catch(() => {
      if (this.#current === reading) this.#current = undefined;
    });
    return reading;
  }

  async #query(): Promise<Schemes> {
    const rows = await this.database.reads
      .selectFrom('scheme')
      .select([
        'id as key',
        'public_id as id',
        'name',
        'sector',
        'opens_on as opensOn',
        'minimum_months as minimumMonths',
        'maximum_months as maximumMonths',
      ])
      .orderBy('opens_on')
      .orderBy('id')
      .$castTo<SchemeRow>()
      .execute();
    return {
      readAt: this.clock.now().getTime(),
      all: rows,
      byKey: new Map(rows.map((row) => [row.key, row])),
      byId: new Map(rows.map((row) => [row.id, row])),
    };
  }
}
