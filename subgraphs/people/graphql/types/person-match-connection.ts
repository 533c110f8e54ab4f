import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Person } from './person.js';
import { Skill } from './skill.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'A page of people who match an opportunity, best match first.',
  simpleResolvers: true,
})
export class PersonMatchConnection {
  @Field(() => [Person], { description: 'The people of this page.' })
  nodes!: Person[];

  @Field(() => [PersonMatchEdge], {
    description: 'The people of this page, each with its cursor and how well it matches.',
  })
  edges!: PersonMatchEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One matching person in a page.', simpleResolvers: true })
export class PersonMatchEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  node!: Person;

  @Field(() => Int, { description: 'How many of the required skills the person has at the required level.' })
  skillsMet!: number;

  @Field(() => Int, { description: 'How many skills are required.' })
  skillsRequired!: number;

  @Field(() => [Skill], {
    description: 'The desirable skills that the person lacks. Essential skills are never missing.',
  })
  missingSkills!: Skill[];
}
