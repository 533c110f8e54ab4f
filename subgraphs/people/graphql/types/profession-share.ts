import 'reflect-metadata';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { Profession } from '../../../kit/vocabulary/index.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: "The share of a department's staff in a profession, and its target.",
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
      'People in the profession divided by all people, from 0 to 1; null if either is suppressed or the department has no people.',
  })
  share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The target share of government, from 0 to 1, for example 0.06 for digital and data; null if no target is set.',
  })
  target!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many more people are needed to meet the target at today's headcount, 0 if it is met; null if there is no target or a count is suppressed.",
  })
  peopleShortOfTarget!: number | null;
}
