import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A change of status that needs only a reason.' })
export class PlacementTransitionInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The reason, as text.' })
  reason?: string | null | undefined;
}
