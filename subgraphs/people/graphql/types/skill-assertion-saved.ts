import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Person } from './person.js';
import { SkillAssertion } from './skill-assertion.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The assertion was recorded.', simpleResolvers: true })
export class SkillAssertionSaved {
  @Field(() => SkillAssertion, { description: 'The assertion in its new state.' })
  assertion!: SkillAssertion;

  @Field(() => Person, { description: 'The person it is about.' })
  person!: Person;
}
