import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A position in an organisation, held or vacant.',
  simpleResolvers: true,
})
export class Post {
  @Field(() => ID, { description: "The post's stable public identifier." })
  id!: string;
}
