import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SortDirection } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'The order of opportunities; set exactly one field.' })
export class OpportunityOrder {
  @Field(() => SortDirection, { nullable: true, description: 'By earliest first day.' })
  windowFrom?: SortDirection | null | undefined;
}
