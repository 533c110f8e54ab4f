// The placements subgraph: its schema wired to its repositories.
import type { Database } from '../kit/database/database.js';
import { openDatabase } from '../kit/database/open-database.js';
import { systemClock, type Clock } from '../kit/clock.js';
import { askNobody, type AskGraph } from '../kit/graph/ask-graph.js';
import { buildSubgraph, type BuiltSubgraph } from '../kit/graphql/build-subgraph.js';
import { byKeys, type ReferenceResolver } from '../kit/graphql/entities.js';
import {
  runningSubgraph,
  type Subgraph,
  type SubgraphModule,
  type SubgraphOptions,
} from '../kit/subgraph.js';
import { migrations } from './database/migrations.js';
import type { Tables } from './database/tables.js';
import { MatchPages } from './graphql/match-pages.js';
import { PlacementPages } from './graphql/placement-pages.js';
import { BenefitClaimFields } from './graphql/resolvers/benefit-claim-fields.js';
import { ConflictFields } from './graphql/resolvers/conflict-fields.js';
import { ConflictQueries } from './graphql/resolvers/conflict-queries.js';
import { DepartmentFields } from './graphql/resolvers/department-fields.js';
import { KeySets } from './graphql/resolvers/key-sets.js';
import { MutationsUnderWay } from './graphql/resolvers/mutations-under-way.js';
import { Mutations } from './graphql/resolvers/mutations.js';
import { OpportunityFields } from './graphql/resolvers/opportunity-fields.js';
import { OpportunityMatchFields } from './graphql/resolvers/opportunity-match-fields.js';
import { OpportunityQueries } from './graphql/resolvers/opportunity-queries.js';
import { PartnerFirmFields } from './graphql/resolvers/partner-firm-fields.js';
import { PersonFields } from './graphql/resolvers/person-fields.js';
import { PlacementFields } from './graphql/resolvers/placement-fields.js';
import { PlacementQueries } from './graphql/resolvers/placement-queries.js';
import { PlacementStatisticsFields } from './graphql/resolvers/placement-statistics-fields.js';
import { PostFields } from './graphql/resolvers/post-fields.js';
import { SchemeQueries } from './graphql/resolvers/scheme-queries.js';
import { SkillBalanceFields } from './graphql/resolvers/skill-balance-fields.js';
import { Statistics } from './graphql/resolvers/statistics.js';
import { SupplierRelationshipFields } from './graphql/resolvers/supplier-relationship-fields.js';
import { SkillBalance } from './graphql/types/skill-balance.js';
import { ConflictRepository } from './repository/conflict-repository.js';
import { GraphDirectory } from './repository/graph-directory.js';
import { OpportunityMatches } from './repository/opportunity-matches.js';
import { OpportunityRepository } from './repository/opportunity-repository.js';
import { PlacementDetails } from './repository/placement-details.js';
import { PlacementRepository } from './repository/placement-repository.js';
import { SchemeRepository } from './repository/scheme-repository.js';
import { BenefitStatisticsRepository } from './repository/statistics/benefit-statistics.js';
import { CostStatisticsRepository } from './repository/statistics/cost-statistics.js';
import { ObjectiveStatisticsRepository } from './repository/statistics/objective-statistics.js';
import { PlacementStatisticsRepository } from './repository/statistics/placement-statistics.js';
import { PlacementChanges } from './repository/writing/placement-changes.js';

const name = 'placements';
const owner = 'Secondment programme: placements team';

/** What a neighbour's entity brings with it is all this subgraph has of it. */
const asRepresented: ReferenceResolver = (representations) =>
  representations.map((representation) => ({ ...representation }));

function build(database: Database<Tables>, clock: Clock, graph: AskGraph): BuiltSubgraph {
  const placements = new PlacementRepository(database);
  const details = new PlacementDetails(database);
  const conflicts = new ConflictRepository(database);
  const opportunities = new OpportunityRepository(database);
  const schemes = new SchemeRepository(database, clock);
  const sources = { placements, details, conflicts, opportunities, schemes };
  const pages = new PlacementPages(placements);
  const changes = new PlacementChanges(database, new GraphDirectory(graph));
  return buildSubgraph({
    name,
    defaultClass: 'OFFICIAL',
    resolvers: [
      new PlacementQueries(placements, pages),
      new SchemeQueries(schemes),
      new OpportunityQueries(opportunities),
      new ConflictQueries(conflicts),
      new Statistics(
        new PlacementStatisticsRepository(database, schemes),
        new ObjectiveStatisticsRepository(database, schemes),
        new BenefitStatisticsRepository(database, schemes),
        new CostStatisticsRepository(database, schemes),
      ),
      new KeySets(placements),
      new Mutations(changes),
      new MutationsUnderWay(changes),
      new PlacementFields(sources),
      new ConflictFields(sources),
      new BenefitClaimFields(sources),
      new OpportunityFields(sources),
      new OpportunityMatchFields(sources),
      new PlacementStatisticsFields(),
      new DepartmentFields(pages),
      new PartnerFirmFields(pages),
      new PersonFields(pages, new MatchPages(new OpportunityMatches(database))),
      new PostFields(pages),
      new SupplierRelationshipFields(pages),
      new SkillBalanceFields(sources),
    ],
    orphanedTypes: [SkillBalance],
    references: {
      Placement: byKeys({ id: (ids, asked) => placements.byId(ids, asked) }),
      Opportunity: byKeys({ id: (ids) => opportunities.byId(ids) }),
      Scheme: byKeys({ id: (ids) => schemes.byId(ids) }),
      Department: asRepresented,
      PartnerFirm: asRepresented,
      Person: asRepresented,
      Post: asRepresented,
      Skill: asRepresented,
      SkillBalance: asRepresented,
      SupplierRelationship: asRepresented,
    },
  });
}

/** The subgraph over an open database, which it closes with itself. */
export function placementsOver(
  database: Database<Tables>,
  options: Pick<SubgraphOptions, 'clock' | 'graph' | 'report' | 'limits'>,
): Subgraph {
  const built = build(database, options.clock ?? systemClock, options.graph ?? askNobody);
  return runningSubgraph(built, { ...options, owner, database });
}

export const placements: SubgraphModule = {
  name,
  asksGraph: true,
  // Printing needs no data; a resolver that were called would fail.
  sdl: () => build(undefined as unknown as Database<Tables>, systemClock, askNobody).sdl,
  open: async (options) =>
    placementsOver(await openDatabase<Tables>(options.databaseUrl, migrations), options),
};
