import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { FirmOffer } from './firm-offer.js';

@ObjectType({ description: 'A page of offers.', simpleResolvers: true })
export class FirmOfferConnection {
  @Field(() => [FirmOffer], { description: 'The offers of this page.' })
  nodes!: FirmOffer[];

  @Field(() => [FirmOfferEdge], { description: 'The offers of this page, each with its cursor.' })
  edges!: FirmOfferEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One offer in a page.', simpleResolvers: true })
export class FirmOfferEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => FirmOffer, { description: 'The offer.' })
  node!: FirmOffer;
}
