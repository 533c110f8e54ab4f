import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "key")')
@ObjectType({ description: 'A skill of the capability framework.', simpleResolvers: true })
export class Skill {
  @Field(() => ID, { description: 'The skill\'s stable, readable key, for example "machine-learning".' })
  key!: string;
}
