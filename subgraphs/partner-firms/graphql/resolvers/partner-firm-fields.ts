import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import { grouped } from '../../../kit/execution/grouped.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { AgreementRow, FirmRow, OfferRow } from '../../domain/firm.js';
import type { FirmRepository } from '../../repository/firm-repository.js';
import type { OfferRepository } from '../../repository/offer-repository.js';
import { FirmAgreement } from '../types/firm-agreement.js';
import { FirmOffer } from '../types/firm-offer.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver(() => PartnerFirm)
export class PartnerFirmFields {
  constructor(
    private readonly firmRepository: FirmRepository,
    private readonly offerRepository: OfferRepository,
  ) {}

  @Batched()
  @FieldResolver(() => [FirmAgreement], {
    description: 'The framework agreements signed with it, most recent first.',
  })
  async agreements(firms: readonly FirmRow[]): Promise<AgreementRow[][]> {
    const keys = firms.map(({ key }) => key);
    return grouped(keys, await this.firmRepository.agreements(keys), ({ firmKey }) => firmKey);
  }

  @Batched()
  @FieldResolver(() => [FirmOffer], { description: 'The skills it offers to lend.' })
  async offers(firms: readonly FirmRow[]): Promise<OfferRow[][]> {
    const keys = firms.map(({ key }) => key);
    return grouped(keys, await this.offerRepository.ofFirms(keys), ({ firmKey }) => firmKey);
  }
}
