import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';
import { BenefitCategory } from '../enums.js';

@InputType({ description: 'Something that a placement is to achieve.' })
export class AddObjectiveInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { description: 'What is to be achieved.' })
  title!: string;

  @Field(() => CalendarDate, { description: 'The day by which it is to be achieved.' })
  dueOn!: string;

  @Field(() => Pence, { nullable: true, description: 'The benefit expected of it, in pence.' })
  targetBenefit?: number | null | undefined;

  @Field(() => BenefitCategory, { nullable: true, description: 'The category of the benefit expected.' })
  benefitCategory?: BenefitCategory | null | undefined;
}
