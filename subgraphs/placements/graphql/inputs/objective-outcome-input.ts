import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ObjectiveOutcome } from '../enums.js';

@InputType({ description: 'Whether one objective was achieved.' })
export class ObjectiveOutcomeInput {
  @Field(() => ID, { description: 'The objective.' })
  objectiveId!: string;

  @Field(() => ObjectiveOutcome, { description: 'Whether it was achieved.' })
  outcome!: ObjectiveOutcome;
}
