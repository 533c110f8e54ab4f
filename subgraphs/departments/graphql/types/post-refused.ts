import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PostRule } from '../enums.js';
import { Post } from './post.js';

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The change broke a rule and nothing was changed.', simpleResolvers: true })
export class PostRefused {
  @Field(() => PostRule, { description: 'The rule.' })
  rule!: PostRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;

  @Field(() => Post, { nullable: true, description: 'The post in its current state; null if there is none.' })
  current!: Post | null;
}
