import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OpportunitySkill } from './opportunity-skill.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A place to be filled by a placement.', simpleResolvers: true })
export class Opportunity {
  @Field(() => ID, { description: "The opportunity's stable public identifier." })
  id!: string;

  @Directive('@external')
  @Field(() => [OpportunitySkill], { description: 'The skills it asks for.' })
  requiredSkills!: OpportunitySkill[];
}
