import 'reflect-metadata';
import { Field, InterfaceType } from 'type-graphql';
import { PlacementRule } from '../enums.js';

@InterfaceType({ description: 'What every refusal says.', autoRegisterImplementations: false })
export abstract class PlacementRefusal {
  @Field(() => PlacementRule, { description: 'The rule that stood in the way.' })
  rule!: PlacementRule;

  @Field(() => String, { description: 'The reason in words for the user.' })
  message!: string;
}
