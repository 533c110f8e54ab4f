import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of placements.', simpleResolvers: true })
export class PlacementConnection {
  @Field(() => [Placement], { description: 'The placements of this page.' })
  nodes!: Placement[];

  @Field(() => [PlacementEdge], { description: 'The placements of this page, each with its cursor.' })
  edges!: PlacementEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One placement in a page.', simpleResolvers: true })
export class PlacementEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Placement, { description: 'The placement.' })
  node!: Placement;
}
