import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A change of status that needs nothing but a reason.' })
export class PlacementTransitionInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  reason?: string | null | undefined;
}
