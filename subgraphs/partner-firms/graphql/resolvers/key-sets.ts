import 'reflect-metadata';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
import { KeySetArguments, keysUnless, type VersionedKeys } from '../../../kit/graphql/key-set-arguments.js';
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
    description: "The keys of partner firms that match a filter, for the gateway's join filters.",
  })
  partnerFirmKeys(
    @Arg('where', () => PartnerFirmFilter, { description: 'Which firms.' })
    where: PartnerFirmFilter,
    @Arg('orderBy', () => PartnerFirmOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: PartnerFirmOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.firms.keys(where, asked.keys, orderBy, asked.limit));
  }

  @Directive('@keySet(of: "Skill", as: "firmOffers")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of skills that matching firms offer, for the gateway's join filters.",
  })
  skillKeysByFirmOffers(
    @Arg('where', () => FirmOfferListFilter, { description: 'Which offers.' })
    where: FirmOfferListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.offers.skillKeys(where.some, asked.keys, asked.limit));
  }
}
