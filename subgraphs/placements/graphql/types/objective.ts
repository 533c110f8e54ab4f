import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';
import { BenefitCategory, ObjectiveOutcome } from '../enums.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An objective: something that a placement must achieve.', simpleResolvers: true })
export class Objective {
  @Field(() => ID, { description: "The objective's stable public identifier." })
  id!: string;

  @Field(() => String, { description: 'What must be achieved.' })
  title!: string;

  @Field(() => CalendarDate, { description: 'The day by which it must be achieved.' })
  dueOn!: string;

  @Field(() => Pence, {
    nullable: true,
    description: 'The expected benefit, in pence; null if it is not given as an amount.',
  })
  targetBenefit!: number | null;

  @Field(() => BenefitCategory, {
    nullable: true,
    description: 'The category of the expected benefit; null if none is expected.',
  })
  benefitCategory!: BenefitCategory | null;

  @Field(() => ObjectiveOutcome, {
    nullable: true,
    description: 'Whether it was achieved; null until it is evaluated.',
  })
  outcome!: ObjectiveOutcome | null;
}
