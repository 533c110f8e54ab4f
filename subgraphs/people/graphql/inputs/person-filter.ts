import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Grade, Profession, Region } from '../../../kit/vocabulary/index.js';
import { PersonKind } from '../enums.js';
import { ClearanceFilter } from './clearance-filter.js';
import { PersonHomeFilter } from './person-home-filter.js';
import { SkillAssertionListFilter } from './skill-assertion-list-filter.js';

@InputType({ description: 'Which people; all conditions that are set must hold.' })
export class PersonFilter {
  @Directive('@keysFrom(entity: "Person")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => [PersonKind], { nullable: true, description: 'One of these kinds.' })
  kind?: PersonKind[] | null | undefined;

  @Field(() => [Grade], { nullable: true, description: 'One of these grades.' })
  grade?: Grade[] | null | undefined;

  @Field(() => [Profession], { nullable: true, description: 'One of these professions.' })
  profession?: Profession[] | null | undefined;

  @Field(() => [Region], { nullable: true, description: 'Based in one of these regions.' })
  region?: Region[] | null | undefined;

  @Field(() => PersonHomeFilter, { nullable: true, description: 'Employed by an organisation like this.' })
  home?: PersonHomeFilter | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name containing this text, in upper or lower case.',
  })
  nameContains?: string | null | undefined;

  @Field(() => SkillAssertionListFilter, { nullable: true, description: 'With a skill like this.' })
  skills?: SkillAssertionListFilter | null | undefined;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => ClearanceFilter, { nullable: true, description: 'Holding a clearance like this.' })
  clearance?: ClearanceFilter | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Available for placement on this day.' })
  availableOn?: string | null | undefined;

  @Field(() => [PersonFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: PersonFilter[] | null | undefined;

  @Field(() => [PersonFilter], { nullable: true, description: 'At least one of these conditions holds.' })
  or?: PersonFilter[] | null | undefined;

  @Field(() => PersonFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: PersonFilter | null | undefined;
}
