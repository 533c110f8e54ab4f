// The departments subgraph: its schema wired to its repositories.
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../kit/database/open-database.js';
import type { Database } from '../kit/database/database.js';
import { systemClock, type Clock } from '../kit/clock.js';
import { askNobody, type AskGraph } from '../kit/graph/ask-graph.js';
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
import { DepartmentFields } from './graphql/resolvers/department-fields.js';
import { DepartmentQueries } from './graphql/resolvers/department-queries.js';
import { KeyGroupQueries } from './graphql/resolvers/key-group-queries.js';
import { KeySets } from './graphql/resolvers/key-sets.js';
import { Mutations } from './graphql/resolvers/mutations.js';
import { PartnerFirmFields } from './graphql/resolvers/partner-firm-fields.js';
import { PersonFields } from './graphql/resolvers/person-fields.js';
import { PlacementFields } from './graphql/resolvers/placement-fields.js';
import { PostFields } from './graphql/resolvers/post-fields.js';
import { PostQueries } from './graphql/resolvers/post-queries.js';
import { SkillBalanceQueries } from './graphql/resolvers/skill-balance-queries.js';
import { Statistics } from './graphql/resolvers/statistics.js';
import { SupplierRelationshipFields } from './graphql/resolvers/supplier-relationship-fields.js';
import { SupplierRelationshipQueries } from './graphql/resolvers/supplier-relationship-queries.js';
import { TenureFields } from './graphql/resolvers/tenure-fields.js';
import { balanceNames } from './graphql/skill-balance-reference.js';
import { Placement } from './graphql/types/placement.js';
import { DepartmentGroups } from './repository/department-groups.js';
import { DepartmentRepository } from './repository/department-repository.js';
import { GraphDirectory } from './repository/graph-directory.js';
import { PostGroups } from './repository/post-groups.js';
import { PostRepository } from './repository/post-repository.js';
import { PostWriter } from './repository/post-writer.js';
import { RequirementRepository } from './repository/requirement-repository.js';
import { SkillBalances } from './repository/skill-balances.js';
import { SkillDemandRepository } from './repository/skill-demand-repository.js';
import { StaffFlowRepository } from './repository/staff-flow-repository.js';
import { SupplierRepository } from './repository/supplier-repository.js';
import { TenureRepository } from './repository/tenure-repository.js';
import { TenureStatisticsRepository } from './repository/tenure-statistics.js';

const name = 'departments';
const owner = 'Secondment programme: departments team';

function build(database: Database<Tables>, graph: AskGraph, clock: Clock): BuiltSubgraph {
  const directory = new GraphDirectory(graph, clock);
  const departments = new DepartmentRepository(database, clock);
  const posts = new PostRepository(database);
  const requirements = new RequirementRepository(database);
  const tenures = new TenureRepository(database);
  const suppliers = new SupplierRepository(database);
  const balances = new SkillBalances(departments, new SkillDemandRepository(database), directory);
  const loaders = new Loaders(departments, posts, requirements, tenures, suppliers);
  return buildSubgraph({
    name,
    defaultClass: 'PUBLIC',
    resolvers: [
      new DepartmentQueries(departments),
      new DepartmentFields(loaders),
      new PostQueries(posts),
      new PostFields(loaders),
      new TenureFields(loaders),
      new SupplierRelationshipQueries(suppliers),
      new SupplierRelationshipFields(loaders),
      new SkillBalanceQueries(balances),
      new Statistics(
        new TenureStatisticsRepository(database),
        new StaffFlowRepository(database, departments),
        departments,
      ),
      new PersonFields(loaders),
      new PartnerFirmFields(loaders),
      new PlacementFields(loaders),
      new KeyGroupQueries(new DepartmentGroups(database), new PostGroups(database)),
      new KeySets(departments, posts, requirements, tenures, suppliers),
      new Mutations(new PostWriter(database, randomUUID), posts, directory),
    ],
    orphanedTypes: [Placement],
    references: {
      Department: byKeys({ id: (ids) => departments.byId(ids), slug: (slugs) => departments.bySlug(slugs) }),
      Post: byKeys({ id: (ids) => posts.byId(ids) }),
      SupplierRelationship: byKeys({ id: (ids) => suppliers.byId(ids) }),
      SkillBalance: (representations) => balances.named(balanceNames(representations)),
      // Others own these; what they are known by comes with the question.
      Person: (representations) => representations.map(({ id }) => ({ id })),
      PartnerFirm: (representations) => representations.map(({ id }) => ({ id })),
      Skill: (representations) => representations.map(({ key }) => ({ key })),
      Placement: (representations) =>
        representations.map((placement) => ({ supplierRelationship: null, ...placement })),
    },
  });
}

/** The subgraph over a database that is open already; it closes the database with itself. */
export function departmentsOver(
  database: Database<Tables>,
  options: Omit<SubgraphOptions, 'databaseUrl'>,
): Subgraph {
  const built = build(database, options.graph ?? askNobody, options.clock ?? systemClock);
  return runningSubgraph(built, { ...options, owner, database });
}

export const departments: SubgraphModule = {
  name,
  asksGraph: true,
  // Printing needs no data; a resolver that were called would fail.
  sdl: () => build(undefined as unknown as Database<Tables>, askNobody, systemClock).sdl,
  open: async (options) =>
    departmentsOver(await openDatabase<Tables>(options.databaseUrl, migrations), options),
};
