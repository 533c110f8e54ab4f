import 'reflect-metadata';
import { Arg, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../kit/paging/page.js';
import type { OpportunityRepository } from '../../repository/opportunity-repository.js';
import type { OpportunityRow } from '../../repository/opportunity-row.js';
import { OpportunityFilter } from '../inputs/opportunity-filter.js';
import { OpportunityOrder } from '../inputs/opportunity-order.js';
import { OpportunityConnection } from '../types/opportunity-connection.js';
import { Opportunity } from '../types/opportunity.js';

@Resolver(() => OpportunityConnection)
export class OpportunityQueries {
  constructor(private readonly opportunityRepository: OpportunityRepository) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => Opportunity, { nullable: true, description: 'One opportunity; null if there is none.' })
  async opportunity(
    @Arg('id', () => ID, { description: "The opportunity's identifier." })
    id: string,
  ): Promise<Opportunity | null> {
    const [opportunity] = await this.opportunityRepository.byId([id]);
    return opportunity ?? null;
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => OpportunityConnection, { nullable: true, description: 'Opportunities that match a filter.' })
  opportunities(
    @Arg('where', () => OpportunityFilter, {
      nullable: true,
      description: 'Which opportunities; all if omitted.',
    })
    where: OpportunityFilter | null,
    @Arg('orderBy', () => OpportunityOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: OpportunityOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<OpportunityConnection | null> {
    return this.opportunityRepository.page(where, orderBy, { first, after });
  }

  @FieldResolver(() => Int, { description: 'How many match in total.' })
  totalCount(@Root() connection: CountedConnection<OpportunityRow>): Promise<number> {
    return connection.count();
  }
}
