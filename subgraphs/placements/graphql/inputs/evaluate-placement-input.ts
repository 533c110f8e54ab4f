import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ObjectiveOutcomeInput } from './objective-outcome-input.js';

@InputType({ description: 'The evaluation of a placement.' })
export class EvaluatePlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The day of the evaluation.' })
  evaluatedOn!: string;

  @Field(() => Int, { description: 'The overall judgement, from 1 (poor) to 5 (excellent).' })
  rating!: number;

  @Field(() => Boolean, { description: 'Whether the host would take a placement again.' })
  wouldRepeat!: boolean;

  @Field(() => String, { nullable: true, description: 'The judgement, as text.' })
  narrative?: string | null | undefined;

  @Field(() => [ObjectiveOutcomeInput], {
    defaultValue: [],
    description: 'The outcome of each evaluated objective.',
  })
  outcomes!: ObjectiveOutcomeInput[];
}
