import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';
import { BenefitCategory } from '../enums.js';

@InputType({ description: 'An objective: something that a placement must achieve.' })
export class AddObjectiveInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { description: 'What must be achieved.' })
  title!: string;

  @Field(() => CalendarDate, { description: 'The day by which it must be achieved.' })
  dueOn!: string;

  @Field(() => Pence, { nullable: true, description: 'The expected benefit, in pence.' })
  targetBenefit?: number | null | undefined;

  @Field(() => BenefitCategory, { nullable: true, description: 'The category of the expected benefit.' })
  benefitCategory?: BenefitCategory | null | undefined;
}
