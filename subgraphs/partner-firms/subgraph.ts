// The partner-firms subgraph: its schema wired to its repositories.
import { openDatabase } from '../kit/database/open-database.js';
import type { Database } from '../kit/database/database.js';
import { buildSubgraph, type BuiltSubgraph } from '../kit/graphql/build-subgraph.js';
import { byKeys } from '../kit/graphql/entities.js';
import { runningSubgraph, type SubgraphModule } from '../kit/subgraph.js';
import { migrations } from './database/migrations.js';
import type { Tables } from './database/tables.js';
import { FirmOfferFields } from './graphql/resolvers/firm-offer-fields.js';
import { KeyGroupQueries } from './graphql/resolvers/key-group-queries.js';
import { KeySets } from './graphql/resolvers/key-sets.js';
import { PartnerFirmFields } from './graphql/resolvers/partner-firm-fields.js';
import { PartnerFirmQueries } from './graphql/resolvers/partner-firm-queries.js';
import { SkillFields } from './graphql/resolvers/skill-fields.js';
import { Skill } from './graphql/types/skill.js';
import { FirmGroups } from './repository/firm-groups.js';
import { FirmRepository } from './repository/firm-repository.js';
import { OfferRepository } from './repository/offer-repository.js';

const name = 'partner-firms';
const owner = 'Secondment programme: partner firms team';

function build(database: Database<Tables>): BuiltSubgraph {
  const firms = new FirmRepository(database);
  const offers = new OfferRepository(database);
  return buildSubgraph({
    name,
    defaultClass: 'PUBLIC',
    resolvers: [
      new PartnerFirmQueries(firms),
      new PartnerFirmFields(firms, offers),
      new FirmOfferFields(firms),
      new SkillFields(offers),
      new KeySets(firms, offers),
      new KeyGroupQueries(new FirmGroups(database)),
    ],
    orphanedTypes: [Skill],
    references: {
      PartnerFirm: byKeys({
        id: (ids, asked) => firms.byId(ids, asked),
        companyNumber: (numbers, asked) => firms.byCompanyNumber(numbers, asked),
      }),
      Skill: (representations) => representations.map(({ key }) => ({ key })),
    },
  });
}

export const partnerFirms: SubgraphModule = {
  name,
  // Printing needs no data; a resolver that were called would fail.
  sdl: () => build(undefined as unknown as Database<Tables>).sdl,
  open: async (options) => {
    const database = await openDatabase<Tables>(options.databaseUrl, migrations);
    return runningSubgraph(build(database), { ...options, owner, database });
  },
};
