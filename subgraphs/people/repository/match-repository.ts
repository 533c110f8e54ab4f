// People for an opportunity: who is available and has every essential skill, best match first.
import { sql, type SqlBool } from 'kysely';
import { allOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { Connection, pageQuery, pageSize, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { SkillRow } from '../domain/framework.js';
import { matchOf, mergedRequirements, type Match, type RequiredSkill } from '../domain/match.js';
import type { PersonRow } from '../domain/person.js';
import type { AssertionRepository } from './assertion-repository.js';
import type { Framework, FrameworkRepository } from './framework-repository.js';
import { personShape } from './person-row.js';

export interface MatchingPerson extends PersonRow {
  /** As the list is ordered by it. */
  readonly skillsMet: number;
  readonly match: Match<SkillRow>;
}

const bestFirst: Ordering<MatchingPerson> = {
  list: 'matchingPeople',
  name: 'match',
  keys: [
    { column: sql.ref('candidate.skillsMet'), direction: 'DESC', value: (row) => row.skillsMet },
    { column: sql.ref('candidate.rowId'), direction: 'ASC', value: (row) => row.rowId },
  ],
};

export class MatchRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly frameworks: FrameworkRepository,
    private readonly assertions: AssertionRepository,
  ) {}

  /**
   * The same page of the people for several opportunities, in the order of these. A person is available who has
   * offered to be placed and whose offer has not ended; when a placement would start is for its proposer to agree.
   *
   * @param requirements what each opportunity asks for, skills by key; null for a skill that cannot be reached
   */
  async pages(
    requirements: readonly (readonly RequiredSkill<string | null>[])[],
    page: PageArguments,
    today: string,
    countRows: CountRows,
  ): Promise<Connection<MatchingPerson, Match<SkillRow>>[]> {
    const framework = await this.frameworks.framework();
    const merged = requirements.map((required) => knownRequirements(required, framework));
    const pages = await pagesPerParent(this.database.reads, merged, countRows, (required) =>
      pageQuery(
        this.database.reads
          .selectFrom(this.candidates(required, today).as('candidate'))
          .selectAll()
          .$castTo<{ readonly rowId: number; readonly skillsMet: number }>(),
        bestFirst,
        page,
      ),
    );
    const size = pageSize(page);
    const shown = [...new Set(pages.flatMap((rows) => rows.slice(0, size).map(({ rowId }) => rowId)))];
    const skills = await this.assertions.current(shown);
    const held = new Map(shown.map((rowId, index) => [rowId, skills[index] ?? []]));
    return pages.map(
      (rows, index) =>
        new Connection(
          rows.map((row): MatchingPerson => ({
            ...personShape.fromRecord(row),
            skillsMet: row.skillsMet,
            match: matchOf(merged[index] ?? [], held.get(row.rowId) ?? []),
          })),
          bestFirst,
          page,
          ({ match }) => match,
        ),
    );
  }

  private candidates(required: readonly RequiredSkill<SkillRow>[] | undefined, today: string) {
    const essential = required?.filter(({ isEssential }) => isEssential) ?? [];
    const desirable = required?.filter(({ isEssential }) => !isEssential) ?? [];
    return this.database.reads
      .selectFrom('person')
      .select(personShape.columns)
      .select(sql<number>`${desirablesMet(desirable)} + ${essential.length}`.as('skillsMet'))
      .where('person.available_from', 'is not', null)
      .where((where) =>
        where.or([where('person.available_to', 'is', null), where('person.available_to', '>=', today)]),
      )
      .where(
        required === undefined
          ? sql<SqlBool>`1 = 0`
          : allOf(
              essential.map(
                (one) =>
                  sql`person.id in (select skill_assertion.person_id from skill_assertion where ${held(one)})`,
              ),
            ),
      );
  }
}

/**
 * The requirements on skills that the framework has, one a skill; undefined where an essential skill is not among them,
 * because then nobody can match.
 */
function knownRequirements(
  required: readonly RequiredSkill<string | null>[],
  { byKey }: Framework,
): RequiredSkill<SkillRow>[] | undefined {
  const known = required.map(({ skill, ...requirement }) => ({
    ...requirement,
    skill: byKey.get(skill ?? ''),
  }));
  if (known.some(({ skill, isEssential }) => isEssential && skill === undefined)) return undefined;
  return mergedRequirements(
    known.flatMap(({ skill, ...requirement }) => (skill === undefined ? [] : { ...requirement, skill })),
  );
}

function desirablesMet(desirable: readonly RequiredSkill<SkillRow>[]) {
  if (desirable.length === 0) return sql`0`;
  const any = sql.join(
    desirable.map((one) => sql`(${held(one)})`),
    sql` or `,
  );
  return sql`(select count(*) from skill_assertion where skill_assertion.person_id = person.id and (${any}))`;
}

function held({ skill, level }: RequiredSkill<SkillRow>): Condition {
  return sql`skill_assertion.skill_id = ${skill.rowId} and skill_assertion.is_current = 1 and skill_assertion.level >= ${rankIn(SkillLevel, level)}`;
}
