import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { Loaders } from '../loaders.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { PersonOrder } from '../inputs/person-order.js';
import { PartnerFirm } from '../types/partner-firm.js';
import { PersonConnection } from '../types/person-connection.js';

@Resolver(() => PartnerFirm)
export class PartnerFirmFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description: 'The experts of the firm who are in the graph; null if they cannot be reached or seen.',
  })
  people(
    @Root() partnerFirm: PartnerFirm,
    @Arg('where', () => PersonFilter, { nullable: true, description: 'A filter; all if omitted.' })
    where: PersonFilter | null,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PersonOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PersonConnection | null> {
    return this.loaders
      .peopleOfHome(context)
      .load({ home: 'home_firm_id', id: partnerFirm.id, page: { where, orderBy, first, after } });
  }
}
