import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { OfferRow } from '../../domain/firm.js';
import type { Loaders } from '../loaders.js';
import { FirmOffer } from '../types/firm-offer.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver(() => FirmOffer)
export class FirmOfferFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => PartnerFirm, { description: 'The firm.' })
  firm(@Root() offer: OfferRow, @Ctx() context: RequestContext): Promise<PartnerFirm | undefined> {
    return this.loaders.firm(context).load(offer.firmKey);
  }
}
