import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import { referred } from '../../../kit/execution/grouped.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { FirmRow, OfferRow } from '../../domain/firm.js';
import type { FirmRepository } from '../../repository/firm-repository.js';
import { FirmOffer } from '../types/firm-offer.js';
import { PartnerFirm } from '../types/partner-firm.js';

@Resolver(() => FirmOffer)
export class FirmOfferFields {
  constructor(private readonly firms: FirmRepository) {}

  @Batched()
  @FieldResolver(() => PartnerFirm, { description: 'The firm.' })
  firm(offers: readonly OfferRow[]): Promise<(FirmRow | null)[]> {
    return referred(
      offers.map(({ firmKey }) => firmKey),
      (keys) => this.firms.byKey(keys),
    );
  }
}
