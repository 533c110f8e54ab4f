import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'Somebody changed the placement since the version named, and nothing was changed.',
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementVersionStale implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason in words for the user.' })
  message!: string;

  @Field(() => Placement, { description: 'The placement as it stands, with its version.' })
  placement!: Placement;
}
