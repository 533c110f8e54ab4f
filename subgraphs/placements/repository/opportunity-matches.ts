// Open opportunities that suit people, by the skills they have. What open opportunities ask for is read once for all
// the people of a batch and compared in memory: in SQL each person would cost a pass over it.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { decodeCursor, type Ordering } from '../../kit/paging/ordering.js';
import { pageSize, type PageArguments } from '../../kit/paging/page.js';
import type { CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import {
  inOrderOfMatch,
  matches,
  missing,
  type HeldSkills,
  type Match,
  type Requirement,
} from './opportunity-matching.js';
import { opportunityRow, selectOpportunities, type OpportunityRow } from './opportunity-row.js';

/** An opportunity with how well it matches. */
export interface OpportunityMatchRow extends OpportunityRow, Match {}

/** The order of matches, as cursors hold it. */
export const bestMatchFirst: Ordering<OpportunityMatchRow> = {
  list: 'matchingOpportunities',
  name: 'match',
  keys: [
    { column: sql.ref('missing'), direction: 'ASC', value: missing },
    { column: sql.ref('met'), direction: 'DESC', value: ({ skillsMet }) => skillsMet },
    { column: sql.ref('id'), direction: 'ASC', value: ({ key }) => key },
  ],
};

export class OpportunityMatches {
  constructor(private readonly database: Database<Tables>) {}

  /** The rows of the same page of matches of each of these people, in their order; one more than a page has, if any. */
  async pagesOf(
    people: readonly HeldSkills[],
    page: PageArguments,
    countRows: CountRows,
  ): Promise<OpportunityMatchRow[][]> {
    const isAfter = afterCursor(page);
    const size = pageSize(page);
    const requirements = await this.#openRequirements();
    const pages = people.map((held) => {
      const page = matches(requirements, held)
        .filter(isAfter)
        .sort(inOrderOfMatch)
        .slice(0, size + 1);
      countRows(page.length);
      return page;
    });
    const rows = await this.#rows(new Set(pages.flat().map(({ key }) => key)));
    return pages.map((found) =>
      found.flatMap((match) => {
        const row = rows.get(match.key);
        return row ? [{ ...row, ...match }] : [];
      }),
    );
  }

  /** What open opportunities ask for, those of one opportunity side by side. */
  #openRequirements(): Promise<Requirement[]> {
    return this.database.reads
      .selectFrom('opportunity')
      .leftJoin('opportunity_skill', 'opportunity_skill.opportunity_id', 'opportunity.id')
      .select([
        'opportunity.id as opportunityKey',
        'opportunity_skill.skill_key as skillKey',
        'opportunity_skill.level as level',
        'opportunity_skill.is_essential as isEssential',
      ])
      .where('opportunity.status', '=', 'OPEN')
      .orderBy('opportunity.id')
      .execute();
  }

  async #rows(keys: ReadonlySet<number>): Promise<ReadonlyMap<number, OpportunityRow>> {
    if (keys.size === 0) return new Map();
    const { reads, dialect } = this.database;
    const records = await selectOpportunities(reads)
      .where(dialect.keysIn(sql.ref('opportunity.id'), [...keys]))
      .execute();
    return new Map(records.map((record) => [record.key, opportunityRow(record)]));
  }
}

/** Whether a match comes after the cursor. */
function afterCursor({ after }: PageArguments): (match: Match) => boolean {
  if (after === null || after === undefined) return () => true;
  const [lacking, skillsMet, key] = decodeCursor(bestMatchFirst, after).map(Number) as [
    number,
    number,
    number,
  ];
  const last: Match = { key, skillsMet, skillsRequired: skillsMet + lacking };
  return (match) => inOrderOfMatch(match, last) > 0;
}
