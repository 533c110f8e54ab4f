import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ApprovalSide } from '../enums.js';

@InputType({ description: 'An approval of a placement.' })
export class ApprovePlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => ApprovalSide, { description: 'For whom it is given.' })
  side!: ApprovalSide;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of the decision; required for the Commission.',
  })
  reference?: string | null | undefined;
}
