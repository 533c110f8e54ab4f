import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Opportunity } from './opportunity.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A page of opportunities.', simpleResolvers: true })
export class OpportunityConnection {
  @Field(() => [Opportunity], { description: 'The opportunities of this page.' })
  nodes!: Opportunity[];

  @Field(() => [OpportunityEdge], { description: 'The opportunities of this page, each with its cursor.' })
  edges!: OpportunityEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'One opportunity in a page.', simpleResolvers: true })
export class OpportunityEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Opportunity, { description: 'The opportunity.' })
  node!: Opportunity;
}
