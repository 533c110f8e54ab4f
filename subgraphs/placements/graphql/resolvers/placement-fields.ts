import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { PlacementRow } from '../../repository/placement-row.js';
import type { Loaders } from '../loaders.js';
import { BenefitClaim } from '../types/benefit-claim.js';
import { Conflict } from '../types/conflict.js';
import { Objective } from '../types/objective.js';
import { Opportunity } from '../types/opportunity.js';
import { PlacementApproval } from '../types/placement-approval.js';
import { PlacementExtension } from '../types/placement-extension.js';
import { PlacementSkill } from '../types/placement-skill.js';
import { PlacementTransition } from '../types/placement-transition.js';
import { Placement } from '../types/placement.js';
import { Scheme } from '../types/scheme.js';

@Resolver(() => Placement)
export class PlacementFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Scheme, { description: 'The scheme it belongs to.' })
  scheme(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<Scheme | undefined> {
    return this.loaders.scheme(context).load(placement.schemeKey);
  }

  @FieldResolver(() => Opportunity, {
    nullable: true,
    description: 'The opportunity it answers; null where there was none.',
  })
  async opportunity(
    @Root() { opportunityKey }: PlacementRow,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity | null> {
    return opportunityKey === null
      ? null
      : ((await this.loaders.opportunity(context).load(opportunityKey)) ?? null);
  }

  @FieldResolver(() => [PlacementSkill], { description: 'The skills for which the person was chosen.' })
  skillsBrought(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<PlacementSkill[]> {
    return this.loaders.skillsBrought(context).load(placement.key);
  }

  @FieldResolver(() => [PlacementApproval], { description: 'The approvals given so far, at most three.' })
  approvals(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<PlacementApproval[]> {
    return this.loaders.approvals(context).load(placement.key);
  }

  @FieldResolver(() => [PlacementExtension], { description: 'The extensions, earliest first.' })
  extensions(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<PlacementExtension[]> {
    return this.loaders.extensions(context).load(placement.key);
  }

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, AUDIT])')
  @FieldResolver(() => [Conflict], {
    nullable: true,
    description: 'The conflicts of interest found; null where the caller may not see them.',
  })
  conflicts(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<Conflict[]> {
    return this.loaders.conflicts(context).load(placement.key);
  }

  @FieldResolver(() => [Objective], { description: 'What it is to achieve.' })
  objectives(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<Objective[]> {
    return this.loaders.objectives(context).load(placement.key);
  }

  @FieldResolver(() => [BenefitClaim], { description: 'The benefits claimed from it.' })
  benefitClaims(@Root() placement: PlacementRow, @Ctx() context: RequestContext): Promise<BenefitClaim[]> {
    return this.loaders.benefitClaims(context).load(placement.key);
  }

  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'The placement that follows it; null where none is named.',
  })
  async successor(
    @Root() { successorKey }: PlacementRow,
    @Ctx() context: RequestContext,
  ): Promise<Placement | null> {
    return successorKey === null
      ? null
      : ((await this.loaders.placement(context).load(successorKey)) ?? null);
  }

  @FieldResolver(() => [PlacementTransition], { description: 'Each change of status, earliest first.' })
  transitions(
    @Root() placement: PlacementRow,
    @Ctx() context: RequestContext,
  ): Promise<PlacementTransition[]> {
    return this.loaders.transitions(context).load(placement.key);
  }
}
