import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { SkillBalance } from './skill-balance.js';

@ObjectType({ description: 'A page of skill balances.', simpleResolvers: true })
export class SkillBalanceConnection {
  @Field(() => [SkillBalance], { description: 'The rows of this page.' })
  nodes!: SkillBalance[];

  @Field(() => [SkillBalanceEdge], { description: 'The rows of this page, each with its cursor.' })
  edges!: SkillBalanceEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One skill balance in a page.', simpleResolvers: true })
export class SkillBalanceEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => SkillBalance, { description: 'The row.' })
  node!: SkillBalance;
}
