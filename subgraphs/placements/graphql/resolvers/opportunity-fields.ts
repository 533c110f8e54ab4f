import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { OpportunityRow } from '../../repository/opportunity-row.js';
import type { Loaders } from '../loaders.js';
import { OpportunitySkill } from '../types/opportunity-skill.js';
import { Opportunity } from '../types/opportunity.js';
import { Scheme } from '../types/scheme.js';

@Resolver(() => Opportunity)
export class OpportunityFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Scheme, { description: 'The scheme it belongs to.' })
  scheme(@Root() opportunity: OpportunityRow, @Ctx() context: RequestContext): Promise<Scheme | undefined> {
    return this.loaders.scheme(context).load(opportunity.schemeKey);
  }

  @FieldResolver(() => [OpportunitySkill], { description: 'The skills it asks for.' })
  requiredSkills(
    @Root() opportunity: OpportunityRow,
    @Ctx() context: RequestContext,
  ): Promise<OpportunitySkill[]> {
    return this.loaders.requiredSkills(context).load(opportunity.key);
  }
}
