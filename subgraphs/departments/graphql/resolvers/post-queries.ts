import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { PostRepository } from '../../repository/post-repository.js';
import { PostFilter } from '../inputs/post-filter.js';
import { PostOrder } from '../inputs/post-order.js';
import { PostConnection } from '../types/post-connection.js';
import { Post } from '../types/post.js';

@Resolver()
export class PostQueries {
  constructor(private readonly postRepository: PostRepository) {}

  @Query(() => Post, { nullable: true, description: 'One post; null if there is none.' })
  async post(
    @Arg('id', () => ID, { description: "The post's identifier." })
    id: string,
  ): Promise<Post | null> {
    const [post] = await this.postRepository.byId([id]);
    return post ?? null;
  }

  @Query(() => Post, {
    nullable: true,
    description: 'One post by its reference within its organisation; null if there is none.',
  })
  postByReference(
    @Arg('departmentId', () => ID, { description: 'The organisation that has the post.' })
    departmentId: string,
    @Arg('reference', () => String, { description: 'The reference, unique within that organisation only.' })
    reference: string,
  ): Promise<Post | null> {
    return this.postRepository.byReference(departmentId, reference);
  }

  @Query(() => PostConnection, { nullable: true, description: 'Posts that match a filter.' })
  posts(
    @Arg('where', () => PostFilter, { nullable: true, description: 'Which posts; all if omitted.' })
    where: PostFilter | null,
    @Arg('orderBy', () => PostOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PostOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PostConnection | null> {
    return this.postRepository.page({ where, orderBy, first, after }, context.today);
  }
}
