// Who has which skill: the current assertions of people, the holders of skills, and what periods brought.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { prepared } from '../../kit/database/prepared.js';
import { column, columns, rowShape, type Asked } from '../../kit/database/row-shape.js';
import { grouped } from '../../kit/execution/grouped.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { nameAtRank, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { AssertionSource } from '../domain/enums.js';
import type { SkillAssertionFilter } from '../domain/filters.js';
import type { SkillRow } from '../domain/framework.js';
import type { AssertionRow, HolderRow } from '../domain/person.js';
import type { Assessment } from '../domain/standing.js';
import type { FrameworkRepository } from './framework-repository.js';
import { assertionCondition } from './person-condition.js';
import { personShape } from './person-row.js';

/** One assessment of a person's history, told by the identifiers that the graph uses for the person. */
export interface HistoryRow extends Assessment {
  readonly personId: string;
  readonly skillRowId: number;
}

/** The highest level first, then the order of arrival: the order of the index. */
const bestFirst: Ordering<HolderRow> = {
  list: 'skillHolders',
  name: 'level',
  keys: [
    {
      column: sql.ref('skill_assertion.level'),
      direction: 'DESC',
      value: (row) => rankIn(SkillLevel, row.holding.level),
    },
    { column: sql.ref('skill_assertion.person_id'), direction: 'ASC', value: (row) => row.rowId },
  ],
};

/** An assertion as it is read; its skill is put in from memory. */
interface StoredAssertion extends Omit<AssertionRow, 'skill'> {
  readonly skillRowId: number;
  skill: SkillRow | null;
}

const storedAssertion = rowShape<StoredAssertion>()({
  always: {
    personRowId: column('person_id'),
    skillRowId: column('skill_id'),
    skill: columns([], () => null),
  },
  asked: {
    level: column('level', (rank: number) => nameAtRank(SkillLevel, rank)),
    source: column('source', (rank: number) => nameAtRank(AssertionSource, rank)),
    assessedOn: column('assessed_on'),
    evidence: column('evidence'),
  },
});

export class AssertionRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly frameworks: FrameworkRepository,
  ) {}

  readonly #current = prepared(
    () => this.database,
    ({ people }: { people: readonly number[] }, asked: Asked | undefined) =>
      storedAssertion.select(
        this.database.reads
          .selectFrom('skill_assertion')
          .where(this.database.dialect.keysIn(sql.ref('skill_assertion.person_id'), people))
          .where('is_current', '=', 1)
          .orderBy('person_id')
          .orderBy('skill_id'),
        asked,
      ),
  );

  /** The current skills of each of these people, in their order, each in the order of the framework. */
  async current(personRowIds: readonly number[], asked?: Asked): Promise<AssertionRow[][]> {
    const rows = await this.#current({ people: personRowIds }, asked);
    const skills = await this.frameworks.skillsOf(rows);
    const shown: AssertionRow[] = [];
    for (const row of rows) {
      const skill = skills.get(row.skillRowId);
      if (skill === undefined) continue;
      row.skill = skill;
      shown.push(row as AssertionRow);
    }
    return grouped(personRowIds, shown, (row) => row.personRowId);
  }

  /** The same page of the holders of several skills, in the order of these. */
  async holders(
    skillRowIds: readonly number[],
    where: SkillAssertionFilter | null,
    page: PageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<HolderRow, HolderRow['holding']>[]> {
    const condition = assertionCondition(where, { ...this.database, today });
    const pages = await pagesPerParent(this.database.reads, skillRowIds, countRows, (skillRowId) =>
      pageQuery(this.heldBy(skillRowId).where(condition), bestFirst, page),
    );
    return pages.map(
      (rows) =>
        new Connection(
          rows.map(({ level, source, assessedOn, ...person }): HolderRow => ({
            ...personShape.fromRecord(person),
            holding: {
              level: nameAtRank(SkillLevel, level),
              source: nameAtRank(AssertionSource, source),
              assessedOn,
            },
          })),
          bestFirst,
          page,
          (row) => row.holding,
        ),
    );
  }

  /** All assessments of these people up to a day, earliest first. */
  history(personIds: readonly string[], until: string): Promise<HistoryRow[]> {
    return this.database.reads
      .selectFrom('person')
      .innerJoin('skill_assertion', 'skill_assertion.person_id', 'person.id')
      .select([
        'person.public_id as personId',
        'skill_assertion.skill_id as skillRowId',
        'skill_assertion.assessed_on as assessedOn',
        'skill_assertion.source as source',
        'skill_assertion.level as level',
      ])
      .where(this.database.dialect.keysIn(sql.ref('person.public_id'), personIds))
      .where('skill_assertion.assessed_on', '<=', until)
      .orderBy('skill_assertion.person_id')
      .orderBy('skill_assertion.skill_id')
      .orderBy('skill_assertion.assessed_on')
      .execute();
  }

  private heldBy(skillRowId: number) {
    return this.database.reads
      .selectFrom('skill_assertion')
      .innerJoin('person', 'person.id', 'skill_assertion.person_id')
      .select(personShape.columns)
      .select([
        'skill_assertion.level as level',
        'skill_assertion.source as source',
        'skill_assertion.assessed_on as assessedOn',
      ])
      .where('skill_assertion.skill_id', '=', skillRowId)
      .where('skill_assertion.is_current', '=', 1);
  }
}
