import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { AssuranceStatus, BenefitCategory } from '../enums.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A claim that a placement brought a benefit.', simpleResolvers: true })
export class BenefitClaim {
  @Field(() => ID, { description: "The claim's stable public identifier." })
  id!: string;

  @Field(() => Pence, { description: 'The amount claimed, in pence.' })
  amount!: number;

  @Field(() => Pence, {
    nullable: true,
    description: 'The amount confirmed by the evaluation, in pence; null until it is evaluated.',
  })
  evaluatedAmount!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The amount confirmed by assurance, in pence; null until it is assured.',
  })
  assuredAmount!: number | null;

  @Field(() => Boolean, { description: 'Whether it releases cash.' })
  isCashReleasing!: boolean;

  @Field(() => BenefitCategory, { description: 'What kind of benefit it is.' })
  category!: BenefitCategory;

  @Field(() => AssuranceStatus, { description: 'The level of assurance.' })
  assurance!: AssuranceStatus;

  @Field(() => Int, {
    description: 'The financial year it falls in, by the year it begins in: 2026 for 2026–27.',
  })
  financialYear!: number;
}
