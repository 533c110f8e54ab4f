import 'reflect-metadata';
import { Field, InterfaceType } from 'type-graphql';
import { PlacementRule } from '../enums.js';

@InterfaceType({ description: 'The fields of every refusal.', autoRegisterImplementations: false })
export abstract class PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule that was broken.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;
}
