import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';
import { Placement } from './placement.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'A rule of the domain was broken and nothing was changed.',
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementRuleBroken implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;

  @Field(() => [String], { description: 'The input fields that broke it.' })
  inputFields!: string[];

  @Field(() => [Placement], {
    description:
      'Other placements that cause the refusal, for example because they overlap; empty if there are none.',
  })
  otherPlacements!: Placement[];
}
