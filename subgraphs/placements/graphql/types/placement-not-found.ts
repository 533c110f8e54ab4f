import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PlacementRule } from '../enums.js';
import { PlacementRefusal } from './placement-refusal.js';

@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'The placement does not exist, or the caller may not see it.',
  simpleResolvers: true,
  implements: PlacementRefusal,
})
export class PlacementNotFound implements PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;
}
