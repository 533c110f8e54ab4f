// Open opportunities that suit a person, by the skills the person has.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import {
  opportunityRow,
  selectOpportunities,
  type OpportunityRecord,
  type OpportunityRow,
} from './opportunity-row.js';

/** The rank of the person's level in each skill the person has. */
export type HeldSkills = ReadonlyMap<string, number>;

/** An opportunity with how well it matches. Essential skills are never missing, so what is missing is desirable. */
export interface OpportunityMatchRow extends OpportunityRow {
  readonly skillsMet: number;
  readonly skillsRequired: number;
}

interface Matched {
  readonly id: number;
  readonly skillsMet: number;
  readonly skillsRequired: number;
}

/** The fewest skills missing first; among as many missing, the most skills met. */
export const bestMatchFirst: Ordering<OpportunityMatchRow> = {
  name: 'match',
  keys: [
    {
      column: sql`matched.skillsRequired - matched.skillsMet`,
      direction: 'ASC',
      value: (row) => row.skillsRequired - row.skillsMet,
    },
    { column: sql.ref('matched.skillsMet'), direction: 'DESC', value: (row) => row.skillsMet },
    { column: sql.ref('opportunity.id'), direction: 'ASC', value: (row) => row.key },
  ],
};

export class OpportunityMatches {
  constructor(private readonly database: Database<Tables>) {}

  /** The rows of the same page of matches of each of these people, in their order; one statement for all. */
  async pagesOf(people: readonly HeldSkills[], page: PageArguments): Promise<OpportunityMatchRow[][]> {
    const { reads } = this.database;
    const pages = await pagesPerParent(reads, people, (held) =>
      pageQuery(matches(reads, held), bestMatchFirst, page),
    );
    return pages.map((records) =>
      records.map((record) => ({
        ...opportunityRow(record),
        skillsMet: record.skillsMet,
        skillsRequired: record.skillsRequired,
      })),
    );
  }
}

function matches(reads: Kysely<Tables>, held: HeldSkills) {
  return selectOpportunities(reads)
    .innerJoin(matched(held).as('matched'), 'matched.id', 'opportunity.id')
    .select(['matched.skillsMet as skillsMet', 'matched.skillsRequired as skillsRequired'])
    .$castTo<OpportunityRecord & Matched>();
}

/** Open opportunities none of whose essential skills is missing, with how many skills they ask for and are met. */
function matched(held: HeldSkills): RawBuilder<Matched> {
  return sql<Matched>`(
    select id, count(skill_level) as skillsRequired, coalesce(sum(skill_level <= held_level), 0) as skillsMet
    from (
      select opportunity.id as id, opportunity_skill.level as skill_level, opportunity_skill.is_essential as is_essential,
        ${levelHeld(held)} as held_level
      from opportunity left join opportunity_skill on opportunity_skill.opportunity_id = opportunity.id
      where opportunity.status = 'OPEN'
    ) as requirement
    group by id
    having coalesce(sum(is_essential = 1 and skill_level > held_level), 0) = 0
  )`;
}

/** The rank of the person's level in the skill of the row, 0 where the person does not have it. */
function levelHeld(held: HeldSkills): RawBuilder<number> {
  if (held.size === 0) return sql<number>`0`;
  const cases = [...held].map(([key, rank]) => sql`when ${key} then ${sql.lit(rank)}`);
  return sql<number>`case opportunity_skill.skill_key ${sql.join(cases, sql` `)} else 0 end`;
}
