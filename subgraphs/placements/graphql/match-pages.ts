// Pages of the opportunities that suit a person. The pages of many people take one statement.
import type { RequestContext } from '../../kit/execution/request-context.js';
import { Connection, type PageArguments } from '../../kit/paging/page.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import {
  bestMatchFirst,
  type OpportunityMatches,
  type OpportunityMatchRow,
} from '../repository/opportunity-matches.js';
import type { HeldSkills } from '../repository/opportunity-matching.js';
import { requestLoader, type RequestLoader } from './request-loader.js';
import type { Person } from './types/person.js';

/** What an edge says of a match besides its cursor and opportunity. */
export interface MatchEdgeFields {
  readonly skillsMet: number;
  readonly skillsRequired: number;
  /** The person's skills, by which the missing ones are told. */
  readonly held: HeldSkills;
}

interface OwnMatches {
  readonly id: string;
  readonly held: HeldSkills;
  readonly page: PageArguments;
}

export class MatchPages {
  readonly #pages: RequestLoader<OwnMatches, OpportunityMatchRow[]>;

  constructor(matches: OpportunityMatches) {
    this.#pages = requestLoader(
      async (owns, { countRows }) => {
        const answers = new Map<OwnMatches, OpportunityMatchRow[]>();
        for (const page of new Set(owns.map(pageKey))) {
          const alike = owns.filter((own) => pageKey(own) === page);
          const [{ page: asked }] = alike as [OwnMatches];
          const pages = await matches.pagesOf(
            alike.map(({ held }) => held),
            asked,
            countRows,
          );
          alike.forEach((own, index) => answers.set(own, pages[index] ?? []));
        }
        return owns.map((own) => answers.get(own) ?? []);
      },
      (own) => `${own.id} ${pageKey(own)}`,
    );
  }

  /** A page of the open opportunities that suit a person, whose skills came with the request for them. */
  async of(
    context: RequestContext,
    person: Person,
    page: PageArguments,
  ): Promise<Connection<OpportunityMatchRow, MatchEdgeFields>> {
    const held = new Map(
      (person.skills ?? []).map(({ skill, level }) => [skill.key, rankIn(SkillLevel, level)]),
    );
    const rows = await this.#pages(context).load({ id: person.id, held, page });
    return new Connection(rows, bestMatchFirst, page, ({ skillsMet, skillsRequired }) => ({
      skillsMet,
      skillsRequired,
      held,
    }));
  }
}

function pageKey({ page }: OwnMatches): string {
  return JSON.stringify([page.first, page.after]);
}
