import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule, PlacementStatus } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: "The placement's status does not allow the change and nothing was changed.",
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementTransitionRefused implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;

  @Field(() => Placement, { description: 'The placement in its current state.' })
  placement!: Placement;

  @Field(() => [PlacementStatus], { description: 'The possible next statuses.' })
  reachable!: PlacementStatus[];
}
