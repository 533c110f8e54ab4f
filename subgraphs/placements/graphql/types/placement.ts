import 'reflect-metadata';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Timestamp } from '../../../kit/graphql/scalars.js';
import { Region } from '../../../kit/vocabulary/index.js';
import { EndReason, PlacementStatus, PlacementType } from '../enums.js';
import { BenefitClaim } from './benefit-claim.js';
import { Conflict } from './conflict.js';
import { Evaluation } from './evaluation.js';
import { Objective } from './objective.js';
import { Opportunity } from './opportunity.js';
import { Organisation } from './organisation.js';
import { Person } from './person.js';
import { PlacementAgreement } from './placement-agreement.js';
import { PlacementApproval } from './placement-approval.js';
import { PlacementExtension } from './placement-extension.js';
import { PlacementSkill } from './placement-skill.js';
import { PlacementTransition } from './placement-transition.js';
import { PlacementVetting } from './placement-vetting.js';
import { Post } from './post.js';
import { Scheme } from './scheme.js';
import { SupplierRelationship } from './supplier-relationship.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One person\'s time at an organisation other than their own.', simpleResolvers: true })
export class Placement {
  @Field(() => ID, { description: 'The placement\'s stable public identifier.' })
  id!: string;

  @Field(() => PlacementType, { description: 'Which way the person goes.' })
  type!: PlacementType;

  @Field(() => Person, { nullable: true, description: 'The person placed; null where they cannot be reached or seen.' })
  person!: Person | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that employs the person and sends them; null where it cannot be reached.' })
  home!: Organisation | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that receives the person; null where it cannot be reached.' })
  host!: Organisation | null;

  @Field(() => Post, { nullable: true, description: 'The post filled at the host; null where the placement fills none or it cannot be reached.' })
  post!: Post | null;

  @Field(() => Scheme, { description: 'The scheme it belongs to.' })
  scheme!: Scheme;

  @Field(() => Opportunity, { nullable: true, description: 'The opportunity it answers; null where there was none.' })
  opportunity!: Opportunity | null;

  @Field(() => Region, { nullable: true, description: 'Where the work is done; null where it is not recorded.' })
  region!: Region | null;

  @Field(() => Float, { description: 'The share of full time, above 0 and up to 1.' })
  fte!: number;

  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Field(() => CalendarDate, { description: 'The last day as planned, extensions included.' })
  plannedEndDate!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day in fact; null until it has ended.' })
  actualEndDate!: string | null;

  @Field(() => CalendarDate, { description: 'The last day: actual where it has ended, planned where it has not.' })
  endDate!: string;

  @Field(() => CalendarDate, { description: 'The last day the scheme\'s maximum length allows, or a recorded exception to it.' })
  maximumEndDate!: string;

  @Field(() => PlacementStatus, { description: 'Where it is in its life.' })
  status!: PlacementStatus;

  @Field(() => Timestamp, { description: 'When it reached that status.' })
  statusSince!: string;

  @Field(() => Boolean, { description: 'Whether it is ACTIVE or EXTENDED.' })
  isLive!: boolean;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
  @Field(() => EndReason, { nullable: true, description: 'Why it ended early or was withdrawn; null where it did not, or the caller may not see it.' })
  endReason!: EndReason | null;

  @Field(() => [PlacementSkill], { description: 'The skills for which the person was chosen.' })
  skillsBrought!: PlacementSkill[];

  @Field(() => PlacementAgreement, { nullable: true, description: 'The signed agreement; null until it is signed.' })
  agreement!: PlacementAgreement | null;

  @Field(() => [PlacementApproval], { description: 'The approvals given so far, at most three.' })
  approvals!: PlacementApproval[];

  @Field(() => [PlacementExtension], { description: 'The extensions, earliest first.' })
  extensions!: PlacementExtension[];

  @Field(() => Timestamp, { nullable: true, description: 'When conflicts of interest were last looked for; null until they were.' })
  conflictsScreenedAt!: string | null;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, AUDIT])')
  @Field(() => [Conflict], { nullable: true, description: 'The conflicts of interest found; null where the caller may not see them.' })
  conflicts!: Conflict[] | null;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @Field(() => PlacementVetting, { nullable: true, description: 'The clearance as vetting confirmed it at activation; null until then or where the caller may not see it.' })
  vetting!: PlacementVetting | null;

  @Field(() => [Objective], { description: 'What it is to achieve.' })
  objectives!: Objective[];

  @Field(() => Evaluation, { nullable: true, description: 'How it was judged afterwards; null until it is evaluated.' })
  evaluation!: Evaluation | null;

  @Field(() => [BenefitClaim], { description: 'The benefits claimed from it.' })
  benefitClaims!: BenefitClaim[];

  @Field(() => Placement, { nullable: true, description: 'The placement that follows it; null where none is named.' })
  successor!: Placement | null;

  @Field(() => SupplierRelationship, { nullable: true, description: 'The pair that its department and its firm make, for finding contracts between them; null for a loan.' })
  supplierRelationship!: SupplierRelationship | null;

  @Field(() => [PlacementTransition], { description: 'Each change of status, earliest first.' })
  transitions!: PlacementTransition[];

  @Field(() => Int, { description: 'Counts up with each change; pass it back when changing the placement.' })
  version!: number;
}
