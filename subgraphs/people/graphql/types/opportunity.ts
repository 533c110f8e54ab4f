import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OpportunitySkill } from './opportunity-skill.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A role that a host offers for a placement.', simpleResolvers: true })
export class Opportunity {
  @Field(() => ID, { description: "The opportunity's stable public identifier." })
  id!: string;

  @Directive('@external')
  @Field(() => [OpportunitySkill], { description: 'The skills it requires.' })
  requiredSkills!: OpportunitySkill[];
}
