import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'There is no such placement, or the caller may not know.',
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementNotFound implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason in words for the user.' })
  message!: string;
}
