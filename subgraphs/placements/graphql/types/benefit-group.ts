import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BenefitCategory } from '../enums.js';
import { Department } from './department.js';
import { Scheme } from './scheme.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'The attributes of a row of benefit statistics. Each is null if the row is not grouped by it.',
  simpleResolvers: true,
})
export class BenefitGroup {
  @Field(() => BenefitCategory, { nullable: true, description: 'What kind of benefit.' })
  category!: BenefitCategory | null;

  @Field(() => Scheme, { nullable: true, description: 'The scheme.' })
  scheme!: Scheme | null;

  @Field(() => Department, { nullable: true, description: 'The department that receives the benefit.' })
  department!: Department | null;

  @Field(() => Int, { nullable: true, description: 'The financial year, by the year it begins in.' })
  financialYear!: number | null;
}
