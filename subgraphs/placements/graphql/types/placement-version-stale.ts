import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'Someone has changed the placement since the named version, so nothing was changed.',
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementVersionStale implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;

  @Field(() => Placement, { description: 'The placement in its current state, with its version.' })
  placement!: Placement;
}
