import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConflictInput } from './conflict-input.js';

@InputType({ description: 'A screening for conflicts of interest, with the conflicts found.' })
export class RecordConflictScreeningInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => [ConflictInput], {
    defaultValue: [],
    description: 'The conflicts found; empty if there are none. A placement can have at most 100.',
  })
  conflicts!: ConflictInput[];
}
