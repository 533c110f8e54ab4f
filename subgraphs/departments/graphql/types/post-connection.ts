import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Post } from './post.js';

@ObjectType({ description: 'A page of posts.', simpleResolvers: true })
export class PostConnection {
  @Field(() => [Post], { description: 'The posts of this page.' })
  nodes!: Post[];

  @Field(() => [PostEdge], { description: 'The posts of this page, each with its cursor.' })
  edges!: PostEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One post in a page.', simpleResolvers: true })
export class PostEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Post, { description: 'The post.' })
  node!: Post;
}
