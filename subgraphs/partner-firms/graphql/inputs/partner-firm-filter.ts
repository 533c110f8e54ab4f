import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { FirmIndex, FirmSector, FirmStatus } from '../enums.js';
import { FirmOfferListFilter } from './firm-offer-list-filter.js';

@InputType({ description: 'Which partner firms; all conditions that are set must hold.' })
export class PartnerFirmFilter {
  @Directive('@keysFrom(entity: "PartnerFirm")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => [String], { nullable: true, description: 'One of these company numbers.' })
  companyNumber?: string[] | null | undefined;

  @Field(() => [FirmIndex], { nullable: true, description: 'In one of these share indices.' })
  index?: FirmIndex[] | null | undefined;

  @Field(() => [FirmSector], { nullable: true, description: 'In one of these industries.' })
  sector?: FirmSector[] | null | undefined;

  @Field(() => [FirmStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: FirmStatus[] | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name containing this text, in upper or lower case.',
  })
  nameContains?: string | null | undefined;

  @Field(() => FirmOfferListFilter, { nullable: true, description: 'Offering a skill like this.' })
  offers?: FirmOfferListFilter | null | undefined;

  @Field(() => [PartnerFirmFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: PartnerFirmFilter[] | null | undefined;

  @Field(() => [PartnerFirmFilter], {
    nullable: true,
    description: 'At least one of these conditions holds.',
  })
  or?: PartnerFirmFilter[] | null | undefined;

  @Field(() => PartnerFirmFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: PartnerFirmFilter | null | undefined;
}
