import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConflictInput } from './conflict-input.js';

@InputType({ description: 'A search for conflicts of interest and what it found.' })
export class RecordConflictScreeningInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => [ConflictInput], {
    defaultValue: [],
    description: 'The conflicts found, empty where there are none; at most 100 over the life of a placement.',
  })
  conflicts!: ConflictInput[];
}
