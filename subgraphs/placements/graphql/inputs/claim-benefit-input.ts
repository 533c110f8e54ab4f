import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { BenefitCategory } from '../enums.js';

@InputType({ description: 'A benefit to claim.' })
export class ClaimBenefitInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The objective that it is for.' })
  objectiveId?: string | null | undefined;

  @Field(() => Pence, { description: 'The amount, in pence.' })
  amount!: number;

  @Field(() => Boolean, { description: 'Whether it releases cash.' })
  isCashReleasing!: boolean;

  @Field(() => BenefitCategory, { description: 'What kind of benefit it is.' })
  category!: BenefitCategory;

  @Field(() => Int, { description: 'The financial year, by the year it begins in.' })
  financialYear!: number;
}
