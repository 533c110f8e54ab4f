import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { PostFilter } from './post-filter.js';

@InputType({ description: 'Posts in relation to something else.' })
export class PostListFilter {
  @Field(() => PostFilter, { description: 'At least one such post.' })
  some!: PostFilter;
}
