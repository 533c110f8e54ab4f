import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SortDirection } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'The order of skills; set exactly one field.' })
export class SkillOrder {
  @Field(() => SortDirection, { nullable: true, description: 'By name.' })
  name?: SortDirection | null | undefined;
}
