import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A placement and its successor.' })
export class SetSuccessorInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The successor; null for none.' })
  successorId?: string | null | undefined;
}
