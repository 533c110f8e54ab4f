// The people subgraph: its schema wired to its repositories.
import type { Database } from '../kit/database/database.js';
import { openDatabase } from '../kit/database/open-database.js';
import { systemClock, type Clock } from '../kit/clock.js';
import { buildSubgraph, type BuiltSubgraph } from '../kit/graphql/build-subgraph.js';
import { byKeys } from '../kit/graphql/entities.js';
import {
  runningSubgraph,
  type Subgraph,
  type SubgraphModule,
  type SubgraphOptions,
} from '../kit/subgraph.js';
import { migrations } from './database/migrations.js';
import type { Tables } from './database/tables.js';
import { Loaders } from './graphql/loaders.js';
import type { Repositories } from './graphql/repositories.js';
import { skillBalances } from './graphql/skill-balances.js';
import { CapabilityRoleQueries } from './graphql/resolvers/capability-role-queries.js';
import { DepartmentFields } from './graphql/resolvers/department-fields.js';
import { KeyGroupQueries } from './graphql/resolvers/key-group-queries.js';
import { KeySets } from './graphql/resolvers/key-sets.js';
import { Mutations } from './graphql/resolvers/mutations.js';
import { OpportunityFields } from './graphql/resolvers/opportunity-fields.js';
import { PartnerFirmFields } from './graphql/resolvers/partner-firm-fields.js';
import { PersonFields } from './graphql/resolvers/person-fields.js';
import { PersonQueries } from './graphql/resolvers/person-queries.js';
import { PlacementFields } from './graphql/resolvers/placement-fields.js';
import { SkillBalanceFields } from './graphql/resolvers/skill-balance-fields.js';
import { SkillFields } from './graphql/resolvers/skill-fields.js';
import { SkillQueries } from './graphql/resolvers/skill-queries.js';
import { Statistics } from './graphql/resolvers/statistics.js';
import { Department } from './graphql/types/department.js';
import { Opportunity } from './graphql/types/opportunity.js';
import { PartnerFirm } from './graphql/types/partner-firm.js';
import { Placement } from './graphql/types/placement.js';
import { SkillBalance } from './graphql/types/skill-balance.js';
import { AssertionRepository } from './repository/assertion-repository.js';
import { AssertionWriter } from './repository/assertion-writer.js';
import { FrameworkRepository } from './repository/framework-repository.js';
import { GainRepository } from './repository/gain-repository.js';
import { MatchRepository } from './repository/match-repository.js';
import { PersonGroups } from './repository/person-groups.js';
import { PersonRepository } from './repository/person-repository.js';
import { SkillRepository } from './repository/skill-repository.js';
import { StatisticsRepository } from './repository/statistics-repository.js';

const name = 'people';
const owner = 'Secondment programme: people team';

function build(repositories: Repositories): BuiltSubgraph {
  const { people, groups, frameworks, skills, assertionWriter, statistics } = repositories;
  const loaders = new Loaders(repositories);
  return buildSubgraph({
    name,
    defaultClass: 'OFFICIAL',
    resolvers: [
      new PersonQueries(people),
      new PersonFields(repositories),
      new SkillQueries(skills, frameworks),
      new SkillFields(loaders),
      new CapabilityRoleQueries(frameworks),
      new Statistics(statistics),
      new KeySets(people, skills),
      new KeyGroupQueries(groups),
      new Mutations(assertionWriter, people),
      new DepartmentFields(loaders),
      new PartnerFirmFields(loaders),
      new SkillBalanceFields(loaders),
      new OpportunityFields(loaders),
      new PlacementFields(loaders),
    ],
    orphanedTypes: [Department, PartnerFirm, SkillBalance, Opportunity, Placement],
    references: {
      Person: byKeys({
        id: (ids, asked) => people.byId(ids, asked),
        staffNumber: (numbers, asked) => people.byStaffNumber(numbers, asked),
      }),
      Skill: async (representations) => {
        const { byKey } = await frameworks.framework();
        return representations.map(({ key }) => byKey.get(String(key)) ?? null);
      },
      SkillBalance: async (representations) => skillBalances(representations, await frameworks.framework()),
      Department: (representations) => representations.map(({ id }) => ({ id })),
      PartnerFirm: (representations) => representations.map(({ id }) => ({ id })),
      // What @requires asks for comes with the representation.
      Opportunity: (representations) =>
        representations.map(({ id, requiredSkills }) => ({ id, requiredSkills })),
      Placement: (representations) =>
        representations.map(({ id, person, startDate, endDate }) => ({ id, person, startDate, endDate })),
    },
  });
}

function repositoriesOf(database: Database<Tables>, clock: Clock): Repositories {
  const frameworks = new FrameworkRepository(database, clock);
  const people = new PersonRepository(database);
  const assertions = new AssertionRepository(database, frameworks);
  return {
    people,
    groups: new PersonGroups(database),
    frameworks,
    assertions,
    skills: new SkillRepository(database, frameworks),
    assertionWriter: new AssertionWriter(database, frameworks),
    matches: new MatchRepository(database, frameworks, assertions),
    gains: new GainRepository(assertions, frameworks),
    statistics: new StatisticsRepository(database),
  };
}

/** The subgraph over an open database, which it closes with itself. */
export function peopleOver(
  database: Database<Tables>,
  options: Pick<SubgraphOptions, 'clock' | 'report' | 'limits'>,
): Subgraph {
  const repositories = repositoriesOf(database, options.clock ?? systemClock);
  return runningSubgraph(build(repositories), { ...options, owner, database });
}

export const people: SubgraphModule = {
  name,
  // Printing needs no data; a resolver that were called would fail.
  sdl: () => build(repositoriesOf(undefined as unknown as Database<Tables>, systemClock)).sdl,
  open: async (options) => peopleOver(await openDatabase<Tables>(options.databaseUrl, migrations), options),
};
