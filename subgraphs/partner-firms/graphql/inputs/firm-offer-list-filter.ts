import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { FirmOfferFilter } from './firm-offer-filter.js';

@InputType({ description: 'The skills that firms offer.' })
export class FirmOfferListFilter {
  @Field(() => FirmOfferFilter, { description: 'At least one such offer.' })
  some!: FirmOfferFilter;
}
