// Buildings and their rooms, as the guide of the kit shows them.
import { sql } from 'kysely';
import { allOf } from '../../../../subgraphs/kit/database/conditions.js';
import type { Database } from '../../../../subgraphs/kit/database/database.js';
import { keyGroups, type KeyGroupsRow } from '../../../../subgraphs/kit/database/key-groups.js';
import type { Migrations } from '../../../../subgraphs/kit/database/migrate.js';
import { prepared } from '../../../../subgraphs/kit/database/prepared.js';
import { column, rowShape, type Asked } from '../../../../subgraphs/kit/database/row-shape.js';
import { grouped } from '../../../../subgraphs/kit/execution/grouped.js';
import type { Ordering } from '../../../../subgraphs/kit/paging/ordering.js';
import { Connection, type PageArguments } from '../../../../subgraphs/kit/paging/page.js';
import { preparedPage } from '../../../../subgraphs/kit/paging/prepared-page.js';

export interface Tables {
  building: { id: number; public_id: string; name: string; postcode: string | null };
  room: { building_id: number; number: string; seats: number };
}

export const migrations: Migrations = {
  '001-estates': ({ types }) => ({
    up: async (db) => {
      await db.schema
        .createTable('building')
        .addColumn('id', types.key, (key) => key.primaryKey())
        .addColumn('public_id', types.text(64), (id) => id.notNull().unique())
        .addColumn('name', types.text(200), (name) => name.notNull())
        .addColumn('postcode', types.text(10))
        .execute();
      await db.schema
        .createTable('room')
        .addColumn('building_id', types.integer, (building) => building.notNull())
        .addColumn('number', types.text(10), (number) => number.notNull())
        .addColumn('seats', types.integer, (seats) => seats.notNull())
        .addPrimaryKeyConstraint('room_key', ['building_id', 'number'])
        .execute();
    },
  }),
};

export interface BuildingRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly postcode: string | null;
}

export interface RoomRow {
  readonly buildingKey: number;
  readonly number: string;
  readonly seats: number;
}

const buildingShape = rowShape<BuildingRow>()({
  always: { key: column('building.id'), id: column('building.public_id') },
  asked: { name: column('building.name'), postcode: column('building.postcode') },
});

const byArrival: Ordering<BuildingRow> = {
  list: 'buildings',
  name: 'arrival',
  keys: [{ column: sql.ref('building.id'), direction: 'ASC', value: (row) => row.key }],
};

export class BuildingRepository {
  constructor(private readonly database: Database<Tables>) {}

  readonly #byId = prepared(
    () => this.database,
    ({ ids }: { ids: readonly string[] }, asked: Asked) =>
      buildingShape.select(
        this.database.reads
          .selectFrom('building')
          .where(this.database.dialect.keysIn(sql.ref('building.public_id'), ids)),
        asked,
      ),
  );

  readonly #rooms = prepared(
    () => this.database,
    ({ buildings }: { buildings: readonly number[] }) =>
      this.database.reads
        .selectFrom('room')
        .select(['building_id as buildingKey', 'number', 'seats'])
        .where(this.database.dialect.keysIn(sql.ref('room.building_id'), buildings))
        .orderBy('number'),
  );

  readonly #page = preparedPage(() => this.database, {
    shape: () => buildingShape,
    ordering: () => byArrival,
    query: ({ postcode }: { postcode: string | null }) => {
      const buildings = this.database.reads.selectFrom('building');
      return postcode === null ? buildings : buildings.where('building.postcode', '=', postcode);
    },
  });

  /** The buildings with these identifiers, in any order. */
  byId(ids: readonly string[], asked: Asked): Promise<BuildingRow[]> {
    return this.#byId({ ids }, asked);
  }

  /** The rooms of each of these buildings, in their order. */
  async rooms(buildings: readonly BuildingRow[]): Promise<RoomRow[][]> {
    const keys = buildings.map(({ key }) => key);
    return grouped(keys, await this.#rooms({ buildings: keys }), ({ buildingKey }) => buildingKey);
  }

  /** The identifiers of buildings by postcode, for statistics of other subgraphs. */
  groups(among: readonly string[] | null, limit: number): Promise<KeyGroupsRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('building')
      .select(['building.public_id as key', 'building.postcode as value'])
      .where('building.postcode', 'is not', null)
      .where(allOf([among ? dialect.keysIn(sql.ref('building.public_id'), among) : undefined]))
      .orderBy('value')
      .orderBy('building.id');
    return keyGroups(reads, query, limit);
  }

  /** A page of the buildings with a postcode, or of all. */
  async page(postcode: string | null, page: PageArguments, asked: Asked): Promise<Connection<BuildingRow>> {
    return new Connection(await this.#page({ postcode }, page, asked), byArrival, page);
  }
}
