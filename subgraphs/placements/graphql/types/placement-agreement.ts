import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The agreement between home, host and the placed person.', simpleResolvers: true })
export class PlacementAgreement {
  @Field(() => String, { description: "The agreement's reference." })
  reference!: string;

  @Field(() => CalendarDate, { description: 'The day it was signed.' })
  signedOn!: string;

  @Field(() => Float, {
    description: 'The share of the cost that the host bears, from 0 to 1. The home bears the rest.',
  })
  hostCostShare!: number;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => Pence, {
    nullable: true,
    description: 'The total cost of the placement for a year, in pence; null if the caller may not see it.',
  })
  annualCost!: number | null;
}
