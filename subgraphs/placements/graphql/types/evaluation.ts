import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The evaluation of a placement.', simpleResolvers: true })
export class Evaluation {
  @Field(() => CalendarDate, { description: 'The day of the evaluation.' })
  evaluatedOn!: string;

  @Field(() => Int, { description: 'The overall judgement, from 1 (poor) to 5 (excellent).' })
  rating!: number;

  @Field(() => Boolean, { description: 'Whether the host would take a placement again.' })
  wouldRepeat!: boolean;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [EVALUATION, CASEWORK, AUDIT])')
  @Field(() => String, {
    nullable: true,
    description: 'The judgement, as text; null if the caller may not see it.',
  })
  narrative!: string | null;
}
