import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { PostRequirementFilter } from './post-requirement-filter.js';

@InputType({ description: 'The skills that posts require.' })
export class PostRequirementListFilter {
  @Field(() => PostRequirementFilter, { description: 'At least one such requirement.' })
  some!: PostRequirementFilter;
}
