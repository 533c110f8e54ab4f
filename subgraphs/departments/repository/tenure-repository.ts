// Who holds and has held posts, as the graph reads it.
import { sql } from 'kysely';
import { allOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { grouped } from '../../kit/execution/grouped.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import type { Period } from '../domain/calendar.js';
import { changesOfHolder } from '../domain/change-of-holder.js';
import type { PostFilter, TenureFilter } from '../domain/filters.js';
import type { TenureKind } from '../domain/enums.js';
import type { PersonStub, TenureRow } from '../domain/post.js';
import { isRunning } from './holding-condition.js';
import { postCondition } from './post-condition.js';
import { tenureCondition } from './tenure-condition.js';

/** What a list of tenures is asked for. */
export interface TenurePageArguments extends PageArguments {
  readonly where?: TenureFilter | null | undefined;
}

interface StoredTenure extends Pick<TenureRow, 'key' | 'postKey' | 'id'>, Period {
  readonly personId: string;
  readonly kind: TenureKind;
}

const mostRecentFirst: Ordering<TenureRow> = {
  list: 'tenures',
  name: 'most recent first',
  keys: [
    { column: sql.ref('tenure.starts_on'), direction: 'DESC', value: (row) => row.from },
    { column: sql.ref('tenure.id'), direction: 'DESC', value: (row) => row.key },
  ],
};

export class TenureRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The people who hold these posts today, longest first, each once a post. */
  async holders(
    postKeys: readonly number[],
    today: string,
  ): Promise<{ readonly postKey: number; readonly person: PersonStub }[]> {
    const rows = await this.database.reads
      .selectFrom('tenure')
      .select(({ fn }) => ['post_id as postKey', 'person_id as personId', fn.min('starts_on').as('since')])
      .where(this.database.dialect.keysIn(sql.ref('tenure.post_id'), postKeys))
      .where(isRunning('tenure', today))
      .groupBy(['post_id', 'person_id'])
      .orderBy('post_id')
      .orderBy('since')
      .orderBy('person_id')
      .execute();
    return rows.map(({ postKey, personId }) => ({ postKey, person: person(personId) }));
  }

  /** How often the holder of each of these posts changed from one day to another. */
  async changesOfHolder(postKeys: readonly number[], from: string, to: string): Promise<number[]> {
    const rows = await this.database.reads
      .selectFrom('tenure')
      .select(['post_id as postKey', 'person_id as personId', 'starts_on as from', 'ends_on as to'])
      .where(this.database.dialect.keysIn(sql.ref('tenure.post_id'), postKeys))
      .where('starts_on', '<=', to)
      .execute();
    return grouped(postKeys, rows, ({ postKey }) => postKey).map((holdings) =>
      changesOfHolder(holdings, from, to),
    );
  }

  /** The same page of each of these posts' tenures. */
  pagesOfPosts(
    postKeys: readonly number[],
    { where, ...page }: TenurePageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<TenureRow>[]> {
    return this.pages(postKeys, (key) => sql`tenure.post_id = ${key}`, where, page, today, countRows);
  }

  /** The same page of each of these people's tenures. */
  pagesOfPeople(
    personIds: readonly string[],
    { where, ...page }: TenurePageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<TenureRow>[]> {
    return this.pages(personIds, (id) => sql`tenure.person_id = ${id}`, where, page, today, countRows);
  }

  /** The identifiers of the people who hold matching posts today. */
  holderKeys(
    where: PostFilter,
    among: readonly string[] | null | undefined,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('tenure')
      .innerJoin('post', 'post.id', 'tenure.post_id')
      .select('tenure.person_id as key')
      .where(
        allOf([
          isRunning('tenure', today),
          postCondition(where, { dialect, today }),
          among ? dialect.keysIn(sql.ref('tenure.person_id'), among) : undefined,
        ]),
      )
      // Grouped, not distinct: MariaDB then stops at the limit instead of going through every tenure.
      .groupBy('tenure.person_id')
      .orderBy('tenure.person_id');
    return keySet(reads, query, limit);
  }

  private async pages<Parent>(
    parents: readonly Parent[],
    ofParent: (parent: Parent) => Condition,
    where: TenureFilter | null | undefined,
    page: PageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<TenureRow>[]> {
    const matching = this.database.reads
      .selectFrom('tenure')
      .select([
        'tenure.id as key',
        'tenure.post_id as postKey',
        'tenure.public_id as id',
        'tenure.person_id as personId',
        'tenure.starts_on as from',
        'tenure.ends_on as to',
        'tenure.kind as kind',
      ])
      .where(tenureCondition(where, { dialect: this.database.dialect, today }))
      .$castTo<StoredTenure>();
    const pages = await pagesPerParent(this.database.reads, parents, countRows, (parent) =>
      pageQuery(matching.where(ofParent(parent)), mostRecentFirst, page),
    );
    return pages.map((rows) => new Connection(rows.map(tenureRow), mostRecentFirst, page));
  }
}

function tenureRow({ personId, ...tenure }: StoredTenure): TenureRow {
  return { ...tenure, person: person(personId) };
}

function person(id: string): PersonStub {
  return { __typename: 'Person', id };
}
