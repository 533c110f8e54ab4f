import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Person } from './person.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of people.', simpleResolvers: true })
export class PersonConnection {
  @Field(() => [Person], { description: 'The people of this page.' })
  nodes!: Person[];

  @Field(() => [PersonEdge], { description: 'The people of this page, each with its cursor.' })
  edges!: PersonEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One person in a page.', simpleResolvers: true })
export class PersonEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  node!: Person;
}
