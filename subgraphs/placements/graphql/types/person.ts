import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SkillAssertion } from './skill-assertion.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A civil servant or an expert from a partner firm.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: "The person's stable public identifier." })
  id!: string;

  @Directive('@external')
  @Field(() => [SkillAssertion], {
    description: "The person's skills, one entry a skill: the current level.",
  })
  skills?: SkillAssertion[];
}
