import 'reflect-metadata';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { Profession } from '../../../kit/vocabulary/index.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: "How much of a department's staff belongs to a profession, beside its target.",
  simpleResolvers: true,
})
export class ProfessionShare {
  @Field(() => Profession, { description: 'The profession.' })
  profession!: Profession;

  @Field(() => SuppressibleCount, { description: "The department's people in that profession." })
  people!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'All people of the department.' })
  headcount!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'The first divided by the second, from 0 to 1; null where either is suppressed or the department has nobody.',
  })
  share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share government aims for, from 0 to 1, such as 0.06 for digital and data; null where no target is set.',
  })
  target!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many more people would meet the target at today's headcount, 0 where it is met; null where there is no target or a count is suppressed.",
  })
  peopleShortOfTarget!: number | null;
}
