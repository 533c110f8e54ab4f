import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { PersonFilter } from './person-filter.js';

@InputType({ description: 'People in relation to something else.' })
export class PersonListFilter {
  @Field(() => PersonFilter, { description: 'At least one such person.' })
  some!: PersonFilter;
}
