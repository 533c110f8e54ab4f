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
  description: "One person's time at an organisation that does not employ them.",
  simpleResolvers: true,
})
export class Placement {
  @Field(() => ID, { description: "The placement's stable public identifier." })
  id!: string;

  @Field(() => PlacementType, {
    description: 'The type of the placement, by where the person comes from and goes to.',
  })
  type!: PlacementType;

  @Field(() => Person, {
    nullable: true,
    description: 'The placed person; null if they cannot be reached or seen.',
  })
  person!: Person | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The home organisation, which employs the person; null if it cannot be reached.',
  })
  home!: Organisation | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The host organisation, where the placement takes place; null if it cannot be reached.',
  })
  host!: Organisation | null;

  @Field(() => Post, {
    nullable: true,
    description: 'The post filled at the host; null if the placement fills none or it cannot be reached.',
  })
  post!: Post | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Where the work is done; null if it is not recorded.',
  })
  region!: Region | null;

  @Field(() => Float, { description: 'The share of full time, from 0.01 to 1.' })
  fte!: number;

  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Field(() => CalendarDate, { description: 'The planned last day, including extensions.' })
  plannedEndDate!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The actual last day; null until the placement has ended.',
  })
  actualEndDate!: string | null;

  @Field(() => CalendarDate, {
    description: 'The last day: the actual one if the placement has ended, otherwise the planned one.',
  })
  endDate!: string;

  @Field(() => CalendarDate, {
    description: "The last day that the scheme's maximum length, or a recorded exception, allows.",
  })
  maximumEndDate!: string;

  @Field(() => PlacementStatus, { description: 'Its status.' })
  status!: PlacementStatus;

  @Field(() => Timestamp, { description: 'When it got this status.' })
  statusSince!: string;

  @Field(() => Boolean, { description: 'Whether it is ACTIVE or EXTENDED.' })
  isLive!: boolean;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
  @Field(() => EndReason, {
    nullable: true,
    description: 'Why it ended early or was withdrawn; null if it did not, or the caller may not see it.',
  })
  endReason!: EndReason | null;

  @Field(() => PlacementAgreement, {
    nullable: true,
    description: 'The signed agreement; null until it is signed.',
  })
  agreement!: PlacementAgreement | null;

  @Field(() => Timestamp, {
    nullable: true,
    description: 'When conflicts of interest were last screened; null until they are.',
  })
  conflictsScreenedAt!: string | null;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => PlacementVetting, {
    nullable: true,
    description:
      'The clearance that vetting confirmed at activation; null until then, or if the caller may not see it.',
  })
  vetting!: PlacementVetting | null;

  @Field(() => Evaluation, {
    nullable: true,
    description: 'Its evaluation; null until it is evaluated.',
  })
  evaluation!: Evaluation | null;

  @Field(() => SupplierRelationship, {
    nullable: true,
    description:
      'The supplier relationship between its department and its firm, to find the contracts between them; null for a loan.',
  })
  supplierRelationship!: SupplierRelationship | null;

  @Field(() => Int, { description: 'Increases with each change. Send it when you change the placement.' })
  version!: number;
}
