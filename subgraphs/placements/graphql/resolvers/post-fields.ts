import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementOrder } from '../inputs/placement-order.js';
import type { PlacementPages } from '../placement-pages.js';
import { PlacementConnection } from '../types/placement-connection.js';
import { Post } from '../types/post.js';

@Resolver(() => Post)
export class PostFields {
  constructor(private readonly pages: PlacementPages) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PlacementConnection, {
    nullable: true,
    description: 'The placements that filled or fill the post; null if they cannot be reached or seen.',
  })
  placements(
    @Root() post: Post,
    @Arg('where', () => PlacementFilter, { nullable: true, description: 'A filter; all if omitted.' })
    where: PlacementFilter | null,
    @Arg('orderBy', () => PlacementOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PlacementOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PlacementConnection | null> {
    return this.pages.of(context, 'post_id', post.id, { where, orderBy, page: { first, after } });
  }
}
