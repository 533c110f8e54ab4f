import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate, Pence } from '../../../kit/graphql/scalars.js';
import { BenefitCategory, ObjectiveOutcome } from '../enums.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'Something that a placement is to achieve.', simpleResolvers: true })
export class Objective {
  @Field(() => ID, { description: "The objective's stable public identifier." })
  id!: string;

  @Field(() => String, { description: 'What is to be achieved.' })
  title!: string;

  @Field(() => CalendarDate, { description: 'The day by which it is to be achieved.' })
  dueOn!: string;

  @Field(() => Pence, {
    nullable: true,
    description: 'The benefit expected of it, in pence; null where none is put in money.',
  })
  targetBenefit!: number | null;

  @Field(() => BenefitCategory, {
    nullable: true,
    description: 'The category of the benefit expected; null where none is expected.',
  })
  benefitCategory!: BenefitCategory | null;

  @Field(() => ObjectiveOutcome, {
    nullable: true,
    description: 'Whether it was achieved; null until it is judged.',
  })
  outcome!: ObjectiveOutcome | null;
}
