import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import { grouped, referred } from '../../../kit/execution/grouped.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { OpportunityRow } from '../../repository/opportunity-row.js';
import type { Sources } from '../sources.js';
import { OpportunitySkill } from '../types/opportunity-skill.js';
import { Opportunity } from '../types/opportunity.js';
import { Scheme } from '../types/scheme.js';

@Resolver(() => Opportunity)
export class OpportunityFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @FieldResolver(() => Scheme, { description: 'The scheme it belongs to.' })
  scheme(opportunities: readonly OpportunityRow[]) {
    return referred(
      opportunities.map(({ schemeKey }) => schemeKey),
      (keys) => this.sources.schemes.byKey(keys),
    );
  }

  @Batched()
  @FieldResolver(() => [OpportunitySkill], { description: 'The skills it requires.' })
  async requiredSkills(opportunities: readonly OpportunityRow[]) {
    const keys = opportunities.map(({ key }) => key);
    const rows = await this.sources.opportunities.requiredSkills(keys);
    return grouped(keys, rows, ({ opportunityKey }) => opportunityKey);
  }
}
