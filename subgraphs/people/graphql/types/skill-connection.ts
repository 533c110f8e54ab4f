import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Skill } from './skill.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A page of skills.', simpleResolvers: true })
export class SkillConnection {
  @Field(() => [Skill], { description: 'The skills of this page.' })
  nodes!: Skill[];

  @Field(() => [SkillEdge], { description: 'The skills of this page, each with its cursor.' })
  edges!: SkillEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'One skill in a page.', simpleResolvers: true })
export class SkillEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Skill, { description: 'The skill.' })
  node!: Skill;
}
