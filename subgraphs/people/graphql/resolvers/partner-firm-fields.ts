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
    description: 'The experts of the firm who are in the graph; null where they cannot be reached or seen.',
  })
  people(
    @Root() partnerFirm: PartnerFirm,
    @Arg('where', () => PersonFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: PersonFilter | null,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'In which order; in the order of arrival where omitted.',
    })
    orderBy: PersonOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'How many at most, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PersonConnection | null> {
    return this.loaders
      .peopleOfHome(context)
      .load({ home: 'home_firm_id', id: partnerFirm.id, page: { where, orderBy, first, after } });
  }
}
