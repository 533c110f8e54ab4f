import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';

@InputType({ description: 'A signed agreement.' })
export class SignAgreementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { description: "The agreement's reference." })
  reference!: string;

  @Field(() => CalendarDate, { description: 'The day it was signed.' })
  signedOn!: string;

  @Field(() => Float, { description: 'The share of the cost that the host bears, from 0 to 1.' })
  hostCostShare!: number;

  @Field(() => Pence, { description: 'The total cost of the placement for a year, in pence.' })
  annualCost!: number;
}
