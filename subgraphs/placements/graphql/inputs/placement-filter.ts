import 'reflect-metadata';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Region } from '../../../kit/vocabulary/index.js';
import { EndReason, PlacementStatus, PlacementType } from '../enums.js';
import { PlacementOrganisationFilter } from './placement-organisation-filter.js';

@InputType({ description: 'Which placements; all conditions that are set must hold.' })
export class PlacementFilter {
  @Directive('@keysFrom(entity: "Placement")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => [PlacementType], { nullable: true, description: 'Of one of these types.' })
  type?: PlacementType[] | null | undefined;

  @Field(() => [PlacementStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: PlacementStatus[] | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Live (ACTIVE or EXTENDED), or not.' })
  isLive?: boolean | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Running on this day: it became active, begins on or before this day, and ends on or after it.',
  })
  activeOn?: string | null | undefined;

  @Directive('@keysFrom(entity: "Person", as: "person")')
  @Field(() => [ID], { nullable: true, description: 'Of one of these people, by identifier.' })
  personKeys?: string[] | null | undefined;

  @Field(() => PlacementOrganisationFilter, {
    nullable: true,
    description: 'With a home organisation like this.',
  })
  home?: PlacementOrganisationFilter | null | undefined;

  @Field(() => PlacementOrganisationFilter, {
    nullable: true,
    description: 'With a host organisation like this.',
  })
  host?: PlacementOrganisationFilter | null | undefined;

  @Directive('@keysFrom(entity: "Post", as: "post")')
  @Field(() => [ID], { nullable: true, description: 'Filling one of these posts, by identifier.' })
  postKeys?: string[] | null | undefined;

  @Directive('@keysFrom(entity: "SupplierRelationship", as: "supplierRelationship")')
  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these supplier relationships, by identifier.',
  })
  supplierRelationshipKeys?: string[] | null | undefined;

  @Field(() => [ID], { nullable: true, description: 'Of one of these schemes, by identifier.' })
  scheme?: string[] | null | undefined;

  @Field(() => [Region], { nullable: true, description: 'In one of these regions.' })
  region?: Region[] | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on or after this day.' })
  startFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on or before this day.' })
  startTo?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day on or after this day; the actual last day if there is one, otherwise the planned one.',
  })
  endFrom?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day on or before this day; the actual last day if there is one, otherwise the planned one.',
  })
  endTo?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'In its current status since this day or later.',
  })
  statusSinceFrom?: string | null | undefined;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'In its current status since this day or earlier.',
  })
  statusSinceTo?: string | null | undefined;

  @Field(() => Int, {
    nullable: true,
    description:
      'With at most this many days between the planned end and the longest the scheme or an exception allows.',
  })
  daysToMaximumAtMost?: number | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'With or without a named successor.' })
  hasSuccessor?: boolean | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Evaluated or not.' })
  hasEvaluation?: boolean | null | undefined;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the clearance confirmed at activation lapses before the last day.',
  })
  vettingLapsesBeforeEnd?: boolean | null | undefined;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
  @Field(() => [EndReason], {
    nullable: true,
    description: 'Ended early or withdrawn for one of these reasons.',
  })
  endReason?: EndReason[] | null | undefined;

  @Field(() => [PlacementFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: PlacementFilter[] | null | undefined;

  @Field(() => [PlacementFilter], { nullable: true, description: 'At least one of these conditions holds.' })
  or?: PlacementFilter[] | null | undefined;

  @Field(() => PlacementFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: PlacementFilter | null | undefined;
}
