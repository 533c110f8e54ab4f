import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The change was saved.', simpleResolvers: true })
export class PlacementSaved {
  @Field(() => Placement, { description: 'The placement in its new state.' })
  placement!: Placement;
}
