import 'reflect-metadata';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Timestamp } from '../../../kit/graphql/scalars.js';
import { Region } from '../../../kit/vocabulary/index.js';
import { EndReason, PlacementStatus, PlacementType } from '../enums.js';
import { Evaluation } from './evaluation.js';
import { Organisation } from './organisation.js';
import { Person } from './person.js';
import { PlacementAgreement } from './placement-agreement.js';
import { PlacementVetting } from './placement-vetting.js';
import { Post } from './post.js';
import { SupplierRelationship } from './supplier-relationship.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({
  description: "One person's time at an organisation other than their own.",
  simpleResolvers: true,
})
export class Placement {
  @Field(() => ID, { description: "The placement's stable public identifier." })
  id!: string;

  @Field(() => PlacementType, { description: 'Which way the person goes.' })
  type!: PlacementType;

  @Field(() => Person, {
    nullable: true,
    description: 'The person placed; null where they cannot be reached or seen.',
  })
  person!: Person | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that employs the person and sends them; null where it cannot be reached.',
  })
  home!: Organisation | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that receives the person; null where it cannot be reached.',
  })
  host!: Organisation | null;

  @Field(() => Post, {
    nullable: true,
    description: 'The post filled at the host; null where the placement fills none or it cannot be reached.',
  })
  post!: Post | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Where the work is done; null where it is not recorded.',
  })
  region!: Region | null;

  @Field(() => Float, { description: 'The share of full time, from 0.01 to 1.' })
  fte!: number;

  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Field(() => CalendarDate, { description: 'The last day as planned, extensions included.' })
  plannedEndDate!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day in fact; null until it has ended.',
  })
  actualEndDate!: string | null;

  @Field(() => CalendarDate, {
    description: 'The last day: actual where it has ended, planned where it has not.',
  })
  endDate!: string;

  @Field(() => CalendarDate, {
    description: "The last day the scheme's maximum length allows, or a recorded exception to it.",
  })
  maximumEndDate!: string;

  @Field(() => PlacementStatus, { description: 'Where it is in its life.' })
  status!: PlacementStatus;

  @Field(() => Timestamp, { description: 'When it reached that status.' })
  statusSince!: string;

  @Field(() => Boolean, { description: 'Whether it is ACTIVE or EXTENDED.' })
  isLive!: boolean;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
  @Field(() => EndReason, {
    nullable: true,
    description: 'Why it ended early or was withdrawn; null where it did not, or the caller may not see it.',
  })
  endReason!: EndReason | null;

  @Field(() => PlacementAgreement, {
    nullable: true,
    description: 'The signed agreement; null until it is signed.',
  })
  agreement!: PlacementAgreement | null;

  @Field(() => Timestamp, {
    nullable: true,
    description: 'When conflicts of interest were last looked for; null until they were.',
  })
  conflictsScreenedAt!: string | null;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => PlacementVetting, {
    nullable: true,
    description:
      'The clearance as vetting confirmed it at activation; null until then or where the caller may not see it.',
  })
  vetting!: PlacementVetting | null;

  @Field(() => Evaluation, {
    nullable: true,
    description: 'How it was judged afterwards; null until it is evaluated.',
  })
  evaluation!: Evaluation | null;

  @Field(() => SupplierRelationship, {
    nullable: true,
    description:
      'The pair that its department and its firm make, for finding contracts between them; null for a loan.',
  })
  supplierRelationship!: SupplierRelationship | null;

  @Field(() => Int, { description: 'Counts up with each change; pass it back when changing the placement.' })
  version!: number;
}
