import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Region } from '../../../kit/vocabulary/index.js';
import { PlacementType } from '../enums.js';
import { PlacementSkillInput } from './placement-skill-input.js';

@InputType({ description: 'A placement to propose.' })
export class ProposePlacementInput {
  @Field(() => PlacementType, {
    description: 'The type of the placement, by where the person comes from and goes to.',
  })
  type!: PlacementType;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The home organisation.' })
  homeId!: string;

  @Field(() => ID, { description: 'The host organisation.' })
  hostId!: string;

  @Field(() => ID, { nullable: true, description: 'The post that the person fills at the host.' })
  postId?: string | null | undefined;

  @Field(() => ID, { description: 'The scheme.' })
  schemeId!: string;

  @Field(() => ID, { nullable: true, description: 'The opportunity that it is for.' })
  opportunityId?: string | null | undefined;

  @Field(() => Region, { nullable: true, description: 'Where the work will be done.' })
  region?: Region | null | undefined;

  @Field(() => Float, { description: 'The share of full time, from 0.01 to 1.' })
  fte!: number;

  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Field(() => CalendarDate, { description: 'The last day.' })
  plannedEndDate!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reference of the exception, if the scheme's maximum is exceeded.",
  })
  exceptionReference?: string | null | undefined;

  @Field(() => [PlacementSkillInput], {
    defaultValue: [],
    description: 'The skills for which the person is chosen.',
  })
  skillsBrought!: PlacementSkillInput[];
}
