import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Tenure } from './tenure.js';

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of tenures.', simpleResolvers: true })
export class TenureConnection {
  @Field(() => [Tenure], { description: 'The tenures of this page.' })
  nodes!: Tenure[];

  @Field(() => [TenureEdge], { description: 'The tenures of this page, each with its cursor.' })
  edges!: TenureEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One tenure in a page.', simpleResolvers: true })
export class TenureEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Tenure, { description: 'The tenure.' })
  node!: Tenure;
}
