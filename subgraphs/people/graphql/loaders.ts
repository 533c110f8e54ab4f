// Look-ups that many parents make at once, batched for each request.
import DataLoader from 'dataloader';
import { grouped } from '../../kit/execution/grouped.js';
import type { RequestContext } from '../../kit/execution/request-context.js';
import type { Connection, PageArguments } from '../../kit/paging/page.js';
import type { SkillAssertionFilter } from '../domain/filters.js';
import type { SkillRow } from '../domain/framework.js';
import type { Match, RequiredSkill } from '../domain/match.js';
import type { HolderRow, PersonRow } from '../domain/person.js';
import type { AssertionRepository } from '../repository/assertion-repository.js';
import type { GainRow, PlacementPeriod } from '../repository/gain-repository.js';
import type { MatchingPerson } from '../repository/match-repository.js';
import type { HomeColumn, PersonPageArguments } from '../repository/person-repository.js';
import type { ProfessionCount, SupplyCell } from '../repository/statistics-repository.js';
import { batchByArguments } from './batch-by-arguments.js';
import type { Repositories } from './repositories.js';

interface HomePage {
  readonly home: HomeColumn;
  readonly id: string;
  readonly page: PersonPageArguments;
}

interface HoldersPage {
  readonly skillRowId: number;
  readonly where: SkillAssertionFilter | null;
  readonly page: PageArguments;
}

interface MatchesPage {
  /** Each skill by its key; null where it cannot be reached. */
  readonly required: readonly RequiredSkill<string | null>[];
  readonly page: PageArguments;
}

type Holders = Awaited<ReturnType<AssertionRepository['holders']>>[number];

export class Loaders {
  readonly #names = {
    peopleOfHome: {},
    holders: {},
    matches: {},
    gains: {},
    supply: {},
    professions: {},
  };

  constructor(private readonly repositories: Repositories) {}

  /** A page of the people whom an organisation employs. */
  peopleOfHome(context: RequestContext): DataLoader<HomePage, Connection<PersonRow>> {
    return context.loader(
      this.#names.peopleOfHome,
      () =>
        new DataLoader(
          (keys: readonly HomePage[]) =>
            batchByArguments(
              keys,
              ({ home, page }) => ({ home, page }),
              ({ home, page }, batch) =>
                this.repositories.people.pagesByHome(
                  home,
                  batch.map(({ id }) => id),
                  page,
                  context.today,
                  context.countRows,
                ),
            ),
          { cache: false },
        ),
    );
  }

  /** A page of the people who have a skill. */
  holders(context: RequestContext): DataLoader<HoldersPage, Connection<HolderRow, HolderRow['holding']>> {
    return context.loader(
      this.#names.holders,
      () =>
        new DataLoader(
          (keys: readonly HoldersPage[]) =>
            batchByArguments(
              keys,
              ({ where, page }) => ({ where, page }),
              ({ where, page }, batch): Promise<Holders[]> =>
                this.repositories.assertions.holders(
                  batch.map(({ skillRowId }) => skillRowId),
                  where,
                  page,
                  context.today,
                  context.countRows,
                ),
            ),
          { cache: false },
        ),
    );
  }

  /** A page of the people who match what an opportunity asks for. */
  matches(context: RequestContext): DataLoader<MatchesPage, Connection<MatchingPerson, Match<SkillRow>>> {
    return context.loader(
      this.#names.matches,
      () =>
        new DataLoader(
          (keys: readonly MatchesPage[]) =>
            batchByArguments(
              keys,
              ({ page }) => page,
              (page, batch) =>
                this.repositories.matches.pages(
                  batch.map(({ required }) => required),
                  page,
                  context.today,
                  context.countRows,
                ),
            ),
          { cache: false },
        ),
    );
  }

  /** What a placement brought the person in skills. */
  gains(context: RequestContext): DataLoader<PlacementPeriod, GainRow[]> {
    return context.loader(
      this.#names.gains,
      () =>
        new DataLoader(
          (periods: readonly PlacementPeriod[]) => this.repositories.gains.during(periods, context.today),
          { cache: false },
        ),
    );
  }

  /** How many people of a department are at a level of a skill. */
  supply(context: RequestContext): DataLoader<SupplyCell, number> {
    return context.loader(
      this.#names.supply,
      () =>
        new DataLoader((cells: readonly SupplyCell[]) => this.repositories.statistics.supply(cells), {
          cache: false,
        }),
    );
  }

  /** The people of a department by profession. */
  professions(context: RequestContext): DataLoader<string, ProfessionCount[]> {
    return context.loader(
      this.#names.professions,
      () =>
        new DataLoader(async (ids: readonly string[]) =>
          grouped(ids, await this.repositories.statistics.professions(ids), (row) => row.departmentId),
        ),
    );
  }
}
