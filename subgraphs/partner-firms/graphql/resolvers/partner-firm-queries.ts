import 'reflect-metadata';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../kit/paging/page.js';
import type { FirmRow } from '../../domain/firm.js';
import type { FirmRepository } from '../../repository/firm-repository.js';
import { PartnerFirmFilter } from '../inputs/partner-firm-filter.js';
import { PartnerFirmOrder } from '../inputs/partner-firm-order.js';
import { PartnerFirmConnection } from '../types/partner-firm-connection.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver(() => PartnerFirmConnection)
export class PartnerFirmQueries {
  constructor(private readonly firms: FirmRepository) {}

  @Query(() => PartnerFirm, { nullable: true, description: 'One partner firm; null if there is none.' })
  async partnerFirm(
    @Arg('id', () => ID, { description: "The firm's identifier." }) id: string,
  ): Promise<PartnerFirm | null> {
    const [firm] = await this.firms.byId([id]);
    return firm ?? null;
  }

  @Query(() => PartnerFirm, {
    nullable: true,
    description: 'One partner firm by its number at Companies House; null if there is none.',
  })
  async partnerFirmByCompanyNumber(
    @Arg('companyNumber', () => String, { description: 'The company number.' }) companyNumber: string,
  ): Promise<PartnerFirm | null> {
    const [firm] = await this.firms.byCompanyNumber([companyNumber]);
    return firm ?? null;
  }

  @Query(() => PartnerFirmConnection, { nullable: true, description: 'Partner firms that match a filter.' })
  partnerFirms(
    @Arg('where', () => PartnerFirmFilter, { nullable: true, description: 'Which firms; all if omitted.' })
    where: PartnerFirmFilter | null,
    @Arg('orderBy', () => PartnerFirmOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PartnerFirmOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<PartnerFirmConnection | null> {
    return this.firms.page(where, orderBy, { first, after });
  }

  @FieldResolver(() => Int, { description: 'How many match in total.' })
  totalCount(@Root() connection: CountedConnection<FirmRow>): Promise<number> {
    return connection.count();
  }
}
