import 'reflect-metadata';
import { Arg, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedOfNodes } from '../../../kit/graphql/asked.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { counted } from '../../../kit/graphql/suppression.js';
import type { CountedConnection } from '../../../kit/paging/page.js';
import type { PlacementRow } from '../../repository/placement-row.js';
import type { PlacementRows } from '../../repository/placement-rows.js';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementOrder } from '../inputs/placement-order.js';
import type { PlacementPages } from '../placement-pages.js';
import { PlacementConnection } from '../types/placement-connection.js';
import { Placement } from '../types/placement.js';

@Resolver(() => PlacementConnection)
export class PlacementQueries {
  constructor(
    private readonly rows: PlacementRows,
    private readonly pages: PlacementPages,
  ) {}

  @Directive('@tag(name: "internal")')
  @Query(() => Placement, {
    nullable: true,
    description: 'One placement; null if there is none or the caller may not see it.',
  })
  async placement(
    @Arg('id', () => ID, { description: "The placement's identifier." })
    id: string,
  ): Promise<Placement | null> {
    const [placement] = await this.rows.byId([id]);
    return placement ?? null;
  }

  @Directive('@tag(name: "internal")')
  @Query(() => PlacementConnection, { nullable: true, description: 'Placements that match a filter.' })
  placements(
    @Arg('where', () => PlacementFilter, {
      nullable: true,
      description: 'Which placements; all if omitted.',
    })
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
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementConnection | null> {
    return this.pages.all({ where, orderBy, page: { first, after } }, askedOfNodes(info));
  }

  // A caller who may page through placements may count them, so this count is never suppressed.
  @FieldResolver(() => SuppressibleCount, { description: 'How many match in total.' })
  async totalCount(@Root() connection: CountedConnection<PlacementRow>): Promise<SuppressibleCount> {
    return counted(await connection.count());
  }
}
