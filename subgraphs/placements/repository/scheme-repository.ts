// The schemes: a few dozen rows that every placement refers to, so they are kept in memory.
import type { Clock } from '../../kit/clock.js';
import { CachedTables } from '../../kit/database/cached-tables.js';
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
  /** The earliest opened first. */
  readonly all: readonly SchemeRow[];
  readonly byKey: ReadonlyMap<number, SchemeRow>;
  readonly byId: ReadonlyMap<string, SchemeRow>;
}

export class SchemeRepository {
  readonly #cached: CachedTables<Schemes>;

  constructor(database: Database<Tables>, clock: Clock) {
    this.#cached = new CachedTables(() => readSchemes(database), clock);
  }

  /** All schemes, the earliest opened first. */
  async all(): Promise<SchemeRow[]> {
    return [...(await this.#cached.get()).all];
  }

  /** The schemes with these public identifiers, in any order. */
  async byId(ids: readonly string[]): Promise<SchemeRow[]> {
    const { byId } = await this.#cached.get((schemes) => ids.every((id) => schemes.byId.has(id)));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The schemes with these keys, in any order. */
  async byKey(keys: readonly number[]): Promise<SchemeRow[]> {
    const { byKey } = await this.#cached.get((schemes) => keys.every((key) => schemes.byKey.has(key)));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }
}

async function readSchemes({ reads }: Database<Tables>): Promise<Schemes> {
  const rows = await reads
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
    all: rows,
    byKey: new Map(rows.map((row) => [row.key, row])),
    byId: new Map(rows.map((row) => [row.id, row])),
  };
}
