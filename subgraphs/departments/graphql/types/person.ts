import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Post } from './post.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A civil servant or an expert from a partner firm.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: 'The person\'s stable public identifier.' })
  id!: string;

  @Directive('@classified(as: OFFICIAL)')
  @Field(() => [Post], { nullable: true, description: 'The posts the person holds today; null where they cannot be reached or seen.' })
  posts!: Post[] | null;
}
