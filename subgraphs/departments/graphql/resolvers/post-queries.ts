import 'reflect-metadata';
import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { PostFilter } from '../inputs/post-filter.js';
import { PostOrder } from '../inputs/post-order.js';
import { PostConnection } from '../types/post-connection.js';
import { Post } from '../types/post.js';

@Resolver()
export class PostQueries {
  @Query(() => Post, { nullable: true, description: 'One post; null where there is none.' })
  async post(
    @Arg('id', () => ID, { description: 'The post\'s identifier.' })
    id: string,
  ): Promise<Post | null> {
    throw new Error('unwritten');
  }

  @Query(() => Post, { nullable: true, description: 'One post by its reference within its organisation; null where there is none.' })
  async postByReference(
    @Arg('departmentId', () => ID, { description: 'The organisation that has the post.' })
    departmentId: string,
    @Arg('reference', () => String, { description: 'The reference, unique within that organisation only.' })
    reference: string,
  ): Promise<Post | null> {
    throw new Error('unwritten');
  }

  @Query(() => PostConnection, { nullable: true, description: 'Posts that match a filter.' })
  async posts(
    @Arg('where', () => PostFilter, { nullable: true, description: 'Which posts; all where omitted.' })
    where: PostFilter | null,
    @Arg('orderBy', () => PostOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: PostOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PostConnection | null> {
    throw new Error('unwritten');
  }
}
