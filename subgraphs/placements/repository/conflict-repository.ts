// Conflicts of interest found in placements.
import { sql, type SqlBool } from 'kysely';
import { allOf, compared, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import type { Tables } from '../database/tables.js';
import type { ConflictKind, ConflictStatus } from '../domain/enums.js';
import type { ConflictFilter } from '../domain/filters.js';
import { placementCondition } from './placement-condition.js';

export interface ConflictRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly placementKey: number;
  readonly kind: ConflictKind;
  readonly description: string;
  readonly mitigation: string | null;
  readonly status: ConflictStatus;
  readonly reviewOn: string | null;
}

/** What the column of review days, which is ordered by, holds in place of none. */
const noReview = '9999-12-31';

const byReview: Ordering<ConflictRow> = {
  list: 'conflicts',
  name: 'review',
  keys: [
    { column: sql.ref('conflict.review_by'), direction: 'ASC', value: (row) => row.reviewOn ?? noReview },
    { column: sql.ref('conflict.id'), direction: 'ASC', value: (row) => row.key },
  ],
};

export class ConflictRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** A page of the conflicts that match, the earliest review first, those without one last. */
  async page(
    where: ConflictFilter | null | undefined,
    page: PageArguments,
  ): Promise<Connection<ConflictRow>> {
    const matching = this.#conflicts().where(this.#condition(where));
    const rows = await pageQuery(matching, byReview, page).execute();
    return new Connection(rows.map(conflictRow), byReview, page);
  }

  /** The conflicts found in these placements, in the order in which they were found. */
  async ofPlacements(placementKeys: readonly number[]): Promise<ConflictRow[]> {
    const rows = await this.#conflicts()
      .where(this.database.dialect.keysIn(sql.ref('conflict.placement_id'), placementKeys))
      .orderBy('conflict.id')
      .execute();
    return rows.map(conflictRow);
  }

  #condition(where: ConflictFilter | null | undefined): Condition {
    return allOf([
      oneOf(sql.ref('conflict.kind'), where?.kind),
      oneOf(sql.ref('conflict.status'), where?.status),
      compared(sql.ref('conflict.review_by'), '>=', where?.reviewFrom),
      where?.reviewFrom ? compared(sql.ref('conflict.review_by'), '<', noReview) : undefined,
      compared(sql.ref('conflict.review_by'), '<=', where?.reviewTo),
      where?.placement
        ? sql<SqlBool>`exists (select 1 from placement where placement.id = conflict.placement_id and ${placementCondition(where.placement, this.database.dialect)})`
        : undefined,
    ]);
  }

  #conflicts() {
    return this.database.reads
      .selectFrom('conflict')
      .select([
        'conflict.id as key',
        'conflict.public_id as id',
        'conflict.placement_id as placementKey',
        'conflict.kind as kind',
        'conflict.description as description',
        'conflict.mitigation as mitigation',
        'conflict.status as status',
        'conflict.review_by as reviewOn',
      ])
      .$castTo<ConflictRow>();
  }
}

function conflictRow(record: ConflictRow): ConflictRow {
  return record.reviewOn === noReview ? { ...record, reviewOn: null } : record;
}
