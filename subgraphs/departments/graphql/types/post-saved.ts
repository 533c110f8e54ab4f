import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Post } from './post.js';

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The post was saved.', simpleResolvers: true })
export class PostSaved {
  @Field(() => Post, { description: 'The post in its new state.' })
  post!: Post;
}
