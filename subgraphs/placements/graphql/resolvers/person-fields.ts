import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementOrder } from '../inputs/placement-order.js';
import type { MatchPages } from '../match-pages.js';
import type { PlacementPages } from '../placement-pages.js';
import { OpportunityMatchConnection } from '../types/opportunity-match-connection.js';
import { Person } from '../types/person.js';
import { PlacementConnection } from '../types/placement-connection.js';

@Resolver(() => Person)
export class PersonFields {
  constructor(
    private readonly pages: PlacementPages,
    private readonly matches: MatchPages,
  ) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PlacementConnection, {
    nullable: true,
    description: "The person's placements; null if they cannot be reached or seen.",
  })
  placements(
    @Root() person: Person,
    @Arg('where', () => PlacementFilter, { nullable: true, description: 'A filter; all if omitted.' })
    where: PlacementFilter | null,
    @Arg('orderBy', () => PlacementOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PlacementOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PlacementConnection | null> {
    return this.pages.of(context, 'person_id', person.id, { where, orderBy, page: { first, after } });
  }

  @Directive('@requires(fields: "skills { skill { key } level }")')
  @Directive('@classified(as: OFFICIAL)')
  @FieldResolver(() => OpportunityMatchConnection, {
    nullable: true,
    description:
      'Open opportunities for which the person has every essential skill at its level, best match first. Clearance is not used, so that a match does not reveal it. Null if they cannot be reached or seen.',
  })
  matchingOpportunities(
    @Root() person: Person,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<OpportunityMatchConnection | null> {
    return this.matches.of(context, person, { first, after });
  }
}
