import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Opportunity } from './opportunity.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'A page of opportunities that match a person, best match first.',
  simpleResolvers: true,
})
export class OpportunityMatchConnection {
  @Field(() => [Opportunity], { description: 'The opportunities of this page.' })
  nodes!: Opportunity[];

  @Field(() => [OpportunityMatchEdge], {
    description: 'The opportunities of this page, each with its cursor and how well it matches.',
  })
  edges!: OpportunityMatchEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One matching opportunity in a page.', simpleResolvers: true })
export class OpportunityMatchEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Opportunity, { description: 'The opportunity.' })
  node!: Opportunity;

  @Field(() => Int, { description: 'How many of the required skills the person has at the required level.' })
  skillsMet!: number;

  @Field(() => Int, { description: 'How many skills are required.' })
  skillsRequired!: number;
}
