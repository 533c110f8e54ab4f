import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SortDirection } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'The order of people; set exactly one field.' })
export class PersonOrder {
  @Field(() => SortDirection, { nullable: true, description: 'By name.' })
  displayName?: SortDirection | null | undefined;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'By grade, the most junior first when ascending.',
  })
  grade?: SortDirection | null | undefined;
}
