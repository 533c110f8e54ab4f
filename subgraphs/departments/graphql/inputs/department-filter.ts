import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { ClosureReason, DepartmentFormat, DepartmentStatus } from '../enums.js';

@InputType({ description: 'Which departments; all conditions that are set must hold.' })
export class DepartmentFilter {
  @Directive('@keysFrom(entity: "Department")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => [String], { nullable: true, description: 'One of these slugs.' })
  slug?: string[] | null | undefined;

  @Field(() => String, { nullable: true, description: 'This organisation or any below it, by slug.' })
  within?: string | null | undefined;

  @Field(() => [DepartmentFormat], { nullable: true, description: 'One of these kinds.' })
  format?: DepartmentFormat[] | null | undefined;

  @Field(() => [DepartmentStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: DepartmentStatus[] | null | undefined;

  @Field(() => [ClosureReason], { nullable: true, description: 'Closed for one of these reasons.' })
  closureReason?: ClosureReason[] | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name or abbreviation containing this text, in upper or lower case.',
  })
  nameContains?: string | null | undefined;

  @Field(() => [DepartmentFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: DepartmentFilter[] | null | undefined;

  @Field(() => [DepartmentFilter], { nullable: true, description: 'At least one of these conditions holds.' })
  or?: DepartmentFilter[] | null | undefined;

  @Field(() => DepartmentFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: DepartmentFilter | null | undefined;
}
