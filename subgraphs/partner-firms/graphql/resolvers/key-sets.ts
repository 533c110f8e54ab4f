import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { KeySetRow } from '../../../kit/database/key-sets.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
import type { FirmRepository } from '../../repository/firm-repository.js';
import type { OfferRepository } from '../../repository/offer-repository.js';
import { FirmOfferListFilter } from '../inputs/firm-offer-list-filter.js';
import { PartnerFirmFilter } from '../inputs/partner-firm-filter.js';
import { PartnerFirmOrder } from '../inputs/partner-firm-order.js';

@Resolver()
export class KeySets {
  constructor(
    private readonly firms: FirmRepository,
    private readonly offers: OfferRepository,
  ) {}

  @Directive('@keySet(of: "PartnerFirm")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of partner firms that match a filter, for the gateway's filters across subgraphs.",
  })
  partnerFirmKeys(
    @Arg('where', () => PartnerFirmFilter, { description: 'Which firms.' })
    where: PartnerFirmFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these firms; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('orderBy', () => PartnerFirmOrder, {
      nullable: true,
      description: 'In which order; unordered where omitted.',
    })
    orderBy: PartnerFirmOrder | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySetRow | null> {
    return this.firms.keys(where, keys, orderBy, limit);
  }

  @Directive('@keySet(of: "Skill", as: "firmOffers")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of skills that matching firms offer, for the gateway's filters across subgraphs.",
  })
  skillKeysByFirmOffers(
    @Arg('where', () => FirmOfferListFilter, { description: 'Which offers.' })
    where: FirmOfferListFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these skills; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySetRow | null> {
    return this.offers.skillKeys(where.some, keys, limit);
  }
}
