import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { AssertionSource } from '../enums.js';
import { Person } from './person.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of people who hold a skill.', simpleResolvers: true })
export class SkillHolderConnection {
  @Field(() => [Person], { description: 'The people of this page.' })
  nodes!: Person[];

  @Field(() => [SkillHolderEdge], { description: 'The people of this page, each with its cursor and level.' })
  edges!: SkillHolderEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One holder of a skill in a page.', simpleResolvers: true })
export class SkillHolderEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  node!: Person;

  @Field(() => SkillLevel, { description: "The person's level in the skill." })
  level!: SkillLevel;

  @Field(() => AssertionSource, { description: 'The source of the assertion.' })
  source!: AssertionSource;

  @Field(() => CalendarDate, { description: 'The day it was assessed.' })
  assessedOn!: string;
}
