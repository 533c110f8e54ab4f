import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementOrder } from '../inputs/placement-order.js';
import { PlacementConnection } from '../types/placement-connection.js';
import { Placement } from '../types/placement.js';

@Resolver()
export class PlacementQueries {
  @Directive('@tag(name: "internal")')
  @Query(() => Placement, { nullable: true, description: 'One placement; null where there is none or the caller may not know.' })
  async placement(
    @Arg('id', () => ID, { description: 'The placement\'s identifier.' })
    id: string,
  ): Promise<Placement | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Query(() => PlacementConnection, { nullable: true, description: 'Placements that match a filter.' })
  async placements(
    @Arg('where', () => PlacementFilter, { nullable: true, description: 'Which placements; all where omitted.' })
    where: PlacementFilter | null,
    @Arg('orderBy', () => PlacementOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: PlacementOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PlacementConnection | null> {
    throw new Error('unwritten');
  }
}
