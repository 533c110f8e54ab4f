// The skills of the framework as lists: which ones match, in which order.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import type { KeySetRow } from '../../kit/database/key-sets.js';
import { orderedKeySet } from '../../kit/paging/ordered-key-set.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import type { Tables } from '../database/tables.js';
import type { SkillFilter, SkillOrder } from '../domain/filters.js';
import type { SkillRow } from '../domain/framework.js';
import type { FrameworkRepository } from './framework-repository.js';
import { skillCondition } from './skill-condition.js';

export class SkillRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly frameworks: FrameworkRepository,
  ) {}

  /** A page of the skills that match. */
  async page(
    where: SkillFilter | null,
    orderBy: SkillOrder | null,
    page: PageArguments,
    today: string,
  ): Promise<Connection<SkillRow>> {
    const ordering = skillOrdering(orderBy);
    const matching = this.database.reads
      .selectFrom('skill')
      .select('skill.id as skillRowId')
      .where(skillCondition(where, { ...this.database, today }));
    const rows = await pageQuery(matching, ordering, page).execute();
    const skills = await this.frameworks.skillsOf(rows);
    return new Connection(
      rows.flatMap(({ skillRowId }) => skills.get(skillRowId) ?? []),
      ordering,
      page,
    );
  }

  /** The keys of the skills that match. */
  keys(
    where: SkillFilter,
    among: readonly string[] | null,
    orderBy: SkillOrder | null,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('skill')
      .select('skill.public_id as key')
      .where(
        allOf([
          skillCondition(where, { dialect, today }),
          among ? dialect.keysIn(sql.ref('skill.public_id'), among) : undefined,
        ]),
      );
    return orderedKeySet(reads, query, { orderBy, ordering: skillOrdering(orderBy) }, limit);
  }
}

function skillOrdering(orderBy: SkillOrder | null): Ordering<SkillRow> {
  const order = singleOrder(orderBy);
  const byRow = {
    column: sql.ref('skill.id'),
    direction: 'ASC',
    value: (row: SkillRow) => row.rowId,
  } as const;
  if (order === undefined) return { list: 'skills', name: 'arrival', keys: [byRow] };
  const [, direction] = order;
  return {
    list: 'skills',
    name: `name ${direction}`,
    keys: [
      { column: sql.ref('skill.name'), direction, value: (row) => row.name },
      { ...byRow, direction },
    ],
  };
}
