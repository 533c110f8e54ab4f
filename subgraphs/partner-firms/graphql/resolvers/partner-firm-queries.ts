import 'reflect-metadata';
import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { PartnerFirmFilter } from '../inputs/partner-firm-filter.js';
import { PartnerFirmOrder } from '../inputs/partner-firm-order.js';
import { PartnerFirmConnection } from '../types/partner-firm-connection.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver()
export class PartnerFirmQueries {
  @Query(() => PartnerFirm, { nullable: true, description: 'One partner firm; null where there is none.' })
  async partnerFirm(
    @Arg('id', () => ID, { description: 'The firm\'s identifier.' })
    id: string,
  ): Promise<PartnerFirm | null> {
    throw new Error('unwritten');
  }

  @Query(() => PartnerFirm, { nullable: true, description: 'One partner firm by its number at Companies House; null where there is none.' })
  async partnerFirmByCompanyNumber(
    @Arg('companyNumber', () => String, { description: 'The company number.' })
    companyNumber: string,
  ): Promise<PartnerFirm | null> {
    throw new Error('unwritten');
  }

  @Query(() => PartnerFirmConnection, { nullable: true, description: 'Partner firms that match a filter.' })
  async partnerFirms(
    @Arg('where', () => PartnerFirmFilter, { nullable: true, description: 'Which firms; all where omitted.' })
    where: PartnerFirmFilter | null,
    @Arg('orderBy', () => PartnerFirmOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: PartnerFirmOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PartnerFirmConnection | null> {
    throw new Error('unwritten');
  }
}
