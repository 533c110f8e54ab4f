import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { FirmRow } from '../../domain/firm.js';
import type { Loaders } from '../loaders.js';
import { FirmAgreement } from '../types/firm-agreement.js';
import { FirmOffer } from '../types/firm-offer.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver(() => PartnerFirm)
export class PartnerFirmFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => [FirmAgreement], {
    description: 'The framework agreements signed with it, most recent first.',
  })
  agreements(@Root() firm: FirmRow, @Ctx() context: RequestContext): Promise<FirmAgreement[]> {
    return this.loaders.agreements(context).load(firm.key);
  }

  @FieldResolver(() => [FirmOffer], { description: 'The skills it offers to lend.' })
  offers(@Root() firm: FirmRow, @Ctx() context: RequestContext): Promise<FirmOffer[]> {
    return this.loaders.offers(context).load(firm.key);
  }
}
