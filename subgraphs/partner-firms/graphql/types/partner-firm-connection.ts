import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { PartnerFirm } from './partner-firm.js';

@ObjectType({ description: 'A page of partner firms.', simpleResolvers: true })
export class PartnerFirmConnection {
  @Field(() => [PartnerFirm], { description: 'The firms of this page.' })
  nodes!: PartnerFirm[];

  @Field(() => [PartnerFirmEdge], { description: 'The firms of this page, each with its cursor.' })
  edges!: PartnerFirmEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One partner firm in a page.', simpleResolvers: true })
export class PartnerFirmEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => PartnerFirm, { description: 'The firm.' })
  node!: PartnerFirm;
}
