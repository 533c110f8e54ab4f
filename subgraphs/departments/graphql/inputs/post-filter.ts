import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { Grade, Profession } from '../../../kit/vocabulary/index.js';
import { DepartmentFilter } from './department-filter.js';
import { PostRequirementListFilter } from './post-requirement-list-filter.js';
import { PostTurnoverFilter } from './post-turnover-filter.js';

@InputType({ description: 'Which posts; all conditions that are set must hold.' })
export class PostFilter {
  @Directive('@keysFrom(entity: "Post")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => DepartmentFilter, { nullable: true, description: 'In a department like this.' })
  department?: DepartmentFilter | null | undefined;

  @Field(() => [Grade], { nullable: true, description: 'One of these grades.' })
  grade?: Grade[] | null | undefined;

  @Field(() => [Profession], { nullable: true, description: 'One of these professions.' })
  profession?: Profession[] | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Counted as digital leadership or not.' })
  isDigitalLeadership?: boolean | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Vacant or not.' })
  isVacant?: boolean | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Title containing this text, in upper or lower case.',
  })
  titleContains?: string | null | undefined;

  @Field(() => PostRequirementListFilter, { nullable: true, description: 'Requiring a skill like this.' })
  requirements?: PostRequirementListFilter | null | undefined;

  @Directive('@keysFrom(entity: "Person", as: "holders")')
  @Directive('@classified(as: OFFICIAL)')
  @Field(() => [ID], { nullable: true, description: 'Held by one of these people, by identifier.' })
  holderKeys?: string[] | null | undefined;

  @Field(() => PostTurnoverFilter, { nullable: true, description: 'Whose holder changed this often.' })
  turnover?: PostTurnoverFilter | null | undefined;

  @Field(() => [PostFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: PostFilter[] | null | undefined;

  @Field(() => [PostFilter], { nullable: true, description: 'At least one of these conditions holds.' })
  or?: PostFilter[] | null | undefined;

  @Field(() => PostFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: PostFilter | null | undefined;
}
