import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { OpportunityFilter } from '../inputs/opportunity-filter.js';
import { OpportunityOrder } from '../inputs/opportunity-order.js';
import { OpportunityConnection } from '../types/opportunity-connection.js';
import { Opportunity } from '../types/opportunity.js';

@Resolver()
export class OpportunityQueries {
  @Directive('@classified(as: PUBLIC)')
  @Query(() => Opportunity, { nullable: true, description: 'One opportunity; null where there is none.' })
  async opportunity(
    @Arg('id', () => ID, { description: 'The opportunity\'s identifier.' })
    id: string,
  ): Promise<Opportunity | null> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => OpportunityConnection, { nullable: true, description: 'Opportunities that match a filter.' })
  async opportunities(
    @Arg('where', () => OpportunityFilter, { nullable: true, description: 'Which opportunities; all where omitted.' })
    where: OpportunityFilter | null,
    @Arg('orderBy', () => OpportunityOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: OpportunityOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<OpportunityConnection | null> {
    throw new Error('unwritten');
  }
}
